# Redraw with: gnuplot differences.gp
reset
set encoding utf8
set terminal svg size 800,506 noenhanced font 'sans-serif,12' background '#ffffff' name 'differences'
set output 'differences.svg'
set grid back linetype 1 linecolor rgb '#E4E4E4' linewidth 1
unset key
set style fill solid 1 noborder
set boxwidth 0.6 absolute

$data1 << EOD
-123.3731 1
-63.40938 1
EOD
$data2 << EOD
-93.39125 1
EOD
$data3 << EOD
-111.1678 2
-64.6145 2
EOD
$data4 << EOD
-87.89116 2
EOD
$data5 << EOD
-125.6175 3
-64.16731 3
EOD
$data6 << EOD
-94.89238 3
EOD
$data7 << EOD
-0.9807837 4
-0.08193666 4
EOD
$data8 << EOD
-0.5313602 4
EOD
$data9 << EOD
0.09856033 5
1.012606 5
EOD
$data10 << EOD
0.555583 5
EOD
$data11 << EOD
-122.9576 7
-62.66637 7
EOD
$data12 << EOD
-92.81199 7
EOD
$data13 << EOD
-116.2233 8
-66.76075 8
EOD
$data14 << EOD
-91.49201 8
EOD
$data15 << EOD
-128.3172 9
-65.16317 9
EOD
$data16 << EOD
-96.74021 9
EOD
$data17 << EOD
-0.4268534 10
0.1341563 10
EOD
$data18 << EOD
-0.1463486 10
EOD
$data19 << EOD
-0.1308547 11
0.4963388 11
EOD
$data20 << EOD
0.182742 11
EOD
$data21 << EOD
-120.9319 13
-62.77056 13
EOD
$data22 << EOD
-91.85125 13
EOD
$data23 << EOD
-105.9492 14
-63.17846 14
EOD
$data24 << EOD
-84.56381 14
EOD
$data25 << EOD
-122.129 15
-62.83834 15
EOD
$data26 << EOD
-92.48366 15
EOD
$data27 << EOD
-1.097805 16
-0.1927701 16
EOD
$data28 << EOD
-0.6452874 16
EOD
$data29 << EOD
0.1997229 17
1.129445 17
EOD
$data30 << EOD
0.6645839 17
EOD

set multiplot

set lmargin at screen 0.2170875; set rmargin at screen 0.7904875
set tmargin at screen 0.8181818; set bmargin at screen 0.1067194
set border 1 back linecolor rgb '#555555' linewidth 1
unset logscale x
set xrange [-133.4951:6.307312]
set xtics out nomirror scale 0.7,0.35 offset 0,0.35 font 'sans-serif,11' ('−120' -120 0, '−100' -100 0, '−80' -80 0, '−60' -60 0, '−40' -40 0, '−20' -20 0, '0' 0 0)
set grid xtics
unset logscale y
set yrange [17.7:-0.7]
set ytics out nomirror scale 0 font 'sans-serif,11' ('Mean wait' 1 0, 'P95 wait' 2 0, 'Mean bounded slowdown' 3 0, 'Makespan' 4 0, 'Utilisation' 5 0, 'Mean wait' 7 0, 'P95 wait' 8 0, 'Mean bounded slowdown' 9 0, 'Makespan' 10 0, 'Utilisation' 11 0, 'Mean wait' 13 0, 'P95 wait' 14 0, 'Mean bounded slowdown' 15 0, 'Makespan' 16 0, 'Utilisation' 17 0)
set grid ytics
set label 'Difference to base, per cent of its mean' at screen 0.5037875, screen 0.03754941 center front font 'sans-serif,12' textcolor rgb '#222222' offset screen 0, screen 0
set label 'easy' at screen 0.02, first 0 left front font 'sans-serif,12' textcolor rgb '#222222' offset screen 0, screen 0
set label '−93 % [−123, −63]' at screen 0.8054875, first 1 left front font 'sans-serif,11' textcolor rgb '#0072B2' offset screen 0, screen 0
set label '−88 % [−111, −65]' at screen 0.8054875, first 2 left front font 'sans-serif,11' textcolor rgb '#0072B2' offset screen 0, screen 0
set label '−95 % [−126, −64]' at screen 0.8054875, first 3 left front font 'sans-serif,11' textcolor rgb '#0072B2' offset screen 0, screen 0
set label '−0.53 % [−0.98, −0.08]' at screen 0.8054875, first 4 left front font 'sans-serif,11' textcolor rgb '#0072B2' offset screen 0, screen 0
set label '+0.6 % [+0.1, +1.0]' at screen 0.8054875, first 5 left front font 'sans-serif,11' textcolor rgb '#0072B2' offset screen 0, screen 0
set label 'sjf' at screen 0.02, first 6 left front font 'sans-serif,12' textcolor rgb '#222222' offset screen 0, screen 0
set label '−93 % [−123, −63]' at screen 0.8054875, first 7 left front font 'sans-serif,11' textcolor rgb '#0072B2' offset screen 0, screen 0
set label '−91 % [−116, −67]' at screen 0.8054875, first 8 left front font 'sans-serif,11' textcolor rgb '#0072B2' offset screen 0, screen 0
set label '−97 % [−128, −65]' at screen 0.8054875, first 9 left front font 'sans-serif,11' textcolor rgb '#0072B2' offset screen 0, screen 0
set label '−0.15 % [−0.43, +0.13]' at screen 0.8054875, first 10 left front font 'sans-serif,11' textcolor rgb '#666666' offset screen 0, screen 0
set label '+0.18 % [−0.13, +0.50]' at screen 0.8054875, first 11 left front font 'sans-serif,11' textcolor rgb '#666666' offset screen 0, screen 0
set label 'first-fit' at screen 0.02, first 12 left front font 'sans-serif,12' textcolor rgb '#222222' offset screen 0, screen 0
set label '−92 % [−121, −63]' at screen 0.8054875, first 13 left front font 'sans-serif,11' textcolor rgb '#0072B2' offset screen 0, screen 0
set label '−85 % [−106, −63]' at screen 0.8054875, first 14 left front font 'sans-serif,11' textcolor rgb '#0072B2' offset screen 0, screen 0
set label '−92 % [−122, −63]' at screen 0.8054875, first 15 left front font 'sans-serif,11' textcolor rgb '#0072B2' offset screen 0, screen 0
set label '−0.6 % [−1.1, −0.2]' at screen 0.8054875, first 16 left front font 'sans-serif,11' textcolor rgb '#0072B2' offset screen 0, screen 0
set label '+0.7 % [+0.2, +1.1]' at screen 0.8054875, first 17 left front font 'sans-serif,11' textcolor rgb '#0072B2' offset screen 0, screen 0
set label 'Paired differences from base, 95 % intervals' at screen 0.02, screen 0.9604743 left front font 'sans-serif,16' textcolor rgb '#222222' offset screen 0, screen 0
set label 'quickstart · n = 20 per variant · seeds 1–20' at screen 0.02, screen 0.9209486 left front font 'sans-serif,11.5' textcolor rgb '#666666' offset screen 0, screen 0
set label '' at screen 0.02625, screen 0.8774704 left front font 'sans-serif,11' textcolor rgb '#222222' offset screen 0, screen 0 point pointtype 5 pointsize 0.9 linecolor rgb '#0072B2'
set label 'better than the base' at screen 0.03625, screen 0.8774704 left front font 'sans-serif,11' textcolor rgb '#222222' offset screen 0, screen 0
set label '' at screen 0.20675, screen 0.8774704 left front font 'sans-serif,11' textcolor rgb '#222222' offset screen 0, screen 0 point pointtype 5 pointsize 0.9 linecolor rgb '#8A8A8A'
set label 'no difference shown' at screen 0.21675, screen 0.8774704 left front font 'sans-serif,11' textcolor rgb '#222222' offset screen 0, screen 0
set arrow from first 0, first 0.5 to first 0, first 1.5 nohead back linecolor rgb '#222222' linewidth 1
set arrow from first 0, first 1.5 to first 0, first 2.5 nohead back linecolor rgb '#222222' linewidth 1
set arrow from first 0, first 2.5 to first 0, first 3.5 nohead back linecolor rgb '#222222' linewidth 1
set arrow from first 0, first 3.5 to first 0, first 4.5 nohead back linecolor rgb '#222222' linewidth 1
set arrow from first 0, first 4.5 to first 0, first 5.5 nohead back linecolor rgb '#222222' linewidth 1
set arrow from first 0, first 6.5 to first 0, first 7.5 nohead back linecolor rgb '#222222' linewidth 1
set arrow from first 0, first 7.5 to first 0, first 8.5 nohead back linecolor rgb '#222222' linewidth 1
set arrow from first 0, first 8.5 to first 0, first 9.5 nohead back linecolor rgb '#222222' linewidth 1
set arrow from first 0, first 9.5 to first 0, first 10.5 nohead back linecolor rgb '#222222' linewidth 1
set arrow from first 0, first 10.5 to first 0, first 11.5 nohead back linecolor rgb '#222222' linewidth 1
set arrow from first 0, first 12.5 to first 0, first 13.5 nohead back linecolor rgb '#222222' linewidth 1
set arrow from first 0, first 13.5 to first 0, first 14.5 nohead back linecolor rgb '#222222' linewidth 1
set arrow from first 0, first 14.5 to first 0, first 15.5 nohead back linecolor rgb '#222222' linewidth 1
set arrow from first 0, first 15.5 to first 0, first 16.5 nohead back linecolor rgb '#222222' linewidth 1
set arrow from first 0, first 16.5 to first 0, first 17.5 nohead back linecolor rgb '#222222' linewidth 1
plot $data1 using 1:2 with lines linecolor rgb '#0072B2' linewidth 1.8, \
  $data2 using 1:2 with points pointtype 5 pointsize 0.7 linecolor rgb '#0072B2', \
  $data3 using 1:2 with lines linecolor rgb '#0072B2' linewidth 1.8, \
  $data4 using 1:2 with points pointtype 5 pointsize 0.7 linecolor rgb '#0072B2', \
  $data5 using 1:2 with lines linecolor rgb '#0072B2' linewidth 1.8, \
  $data6 using 1:2 with points pointtype 5 pointsize 0.7 linecolor rgb '#0072B2', \
  $data7 using 1:2 with lines linecolor rgb '#0072B2' linewidth 1.8, \
  $data8 using 1:2 with points pointtype 5 pointsize 0.7 linecolor rgb '#0072B2', \
  $data9 using 1:2 with lines linecolor rgb '#0072B2' linewidth 1.8, \
  $data10 using 1:2 with points pointtype 5 pointsize 0.7 linecolor rgb '#0072B2', \
  $data11 using 1:2 with lines linecolor rgb '#0072B2' linewidth 1.8, \
  $data12 using 1:2 with points pointtype 5 pointsize 0.7 linecolor rgb '#0072B2', \
  $data13 using 1:2 with lines linecolor rgb '#0072B2' linewidth 1.8, \
  $data14 using 1:2 with points pointtype 5 pointsize 0.7 linecolor rgb '#0072B2', \
  $data15 using 1:2 with lines linecolor rgb '#0072B2' linewidth 1.8, \
  $data16 using 1:2 with points pointtype 5 pointsize 0.7 linecolor rgb '#0072B2', \
  $data17 using 1:2 with lines linecolor rgb '#8A8A8A' linewidth 1.8, \
  $data18 using 1:2 with points pointtype 5 pointsize 0.7 linecolor rgb '#8A8A8A', \
  $data19 using 1:2 with lines linecolor rgb '#8A8A8A' linewidth 1.8, \
  $data20 using 1:2 with points pointtype 5 pointsize 0.7 linecolor rgb '#8A8A8A', \
  $data21 using 1:2 with lines linecolor rgb '#0072B2' linewidth 1.8, \
  $data22 using 1:2 with points pointtype 5 pointsize 0.7 linecolor rgb '#0072B2', \
  $data23 using 1:2 with lines linecolor rgb '#0072B2' linewidth 1.8, \
  $data24 using 1:2 with points pointtype 5 pointsize 0.7 linecolor rgb '#0072B2', \
  $data25 using 1:2 with lines linecolor rgb '#0072B2' linewidth 1.8, \
  $data26 using 1:2 with points pointtype 5 pointsize 0.7 linecolor rgb '#0072B2', \
  $data27 using 1:2 with lines linecolor rgb '#0072B2' linewidth 1.8, \
  $data28 using 1:2 with points pointtype 5 pointsize 0.7 linecolor rgb '#0072B2', \
  $data29 using 1:2 with lines linecolor rgb '#0072B2' linewidth 1.8, \
  $data30 using 1:2 with points pointtype 5 pointsize 0.7 linecolor rgb '#0072B2'
unset label; unset arrow; unset object

unset multiplot
unset output
