"""Shortest estimate first, as a policy of its own: docs/external-policies.md has the protocol."""

import heapq
import json
import sys


def answer(message):
    print(json.dumps(message), flush=True)


def decide(waiting, idle):
    """Takes tasks in the order of the queue while they fit, and returns them."""
    started = []
    while waiting and waiting[0][2] <= idle:
        _, _, agents, task = heapq.heappop(waiting)
        idle -= agents
        started.append({"task": task})
    return started


def main():
    waiting = []  # a heap: estimate, order of arrival, agents needed, task
    arrivals = 0
    for line in sys.stdin:
        message = json.loads(line)
        event = message["event"]
        if event == "hello":
            answer({"protocol": 1})
        elif event == "ready":
            arrivals += 1
            entry = (message["estimate"], arrivals, message["agents"], message["task"])
            heapq.heappush(waiting, entry)
        elif event == "pass":
            answer({"start": decide(waiting, message["idle_count"])})


if __name__ == "__main__":
    main()
