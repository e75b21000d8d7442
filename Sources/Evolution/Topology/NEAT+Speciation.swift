internal import Simulation

extension NEAT {
  /// A random genome of each species stands for it in the next generation.
  func chooseRepresentatives(_ stream: inout RandomStream) {
    for index in species.indices {
      let members = species[index].members
      species[index].represent(by: genomes[Int(members[stream.uniform(below: members.count)])])
    }
  }

  /// Puts every genome into the first species whose representative is like it, or into a new one.
  func speciate() {
    for index in species.indices {
      species[index].members.removeAll(keepingCapacity: true)
      species[index].age += 1
    }
    for place in genomes.indices {
      let known = species.firstIndex { species in
        !settings.hasSpeciation
          || genomes[place].distance(to: species.representative, settings) < settings.compatibilityThreshold
      }
      if let known {
        species[known].members.append(Int32(place))
      } else {
        species.append(Species(id: nextSpecies, representative: genomes[place]))
        species[species.count - 1].members.append(Int32(place))
        nextSpecies += 1
      }
    }
    species.removeAll(where: \.members.isEmpty)
  }
}
