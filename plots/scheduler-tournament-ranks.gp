# Redraw with: gnuplot ranks.gp
reset
set encoding utf8
set terminal svg size 800,546 noenhanced font 'sans-serif,12' background '#ffffff' name 'ranks'
set output 'ranks.svg'
set grid back linetype 1 linecolor rgb '#E4E4E4' linewidth 1
unset key
set style fill solid 1 noborder
set boxwidth 0.6 absolute

$data1 << EOD
1 0
5.951842 0
EOD
$data2 << EOD
1 0
EOD
$data3 << EOD
1 1
7.851842 1
EOD
$data4 << EOD
2.9 1
EOD
$data5 << EOD
1 2
8.351842 2
EOD
$data6 << EOD
3.4 2
EOD
$data7 << EOD
1 3
8.951842 3
EOD
$data8 << EOD
4 3
EOD
$data9 << EOD
1 4
8.951842 4
EOD
$data10 << EOD
4 4
EOD
$data11 << EOD
1.248158 5
11.15184 5
EOD
$data12 << EOD
6.2 5
EOD
$data13 << EOD
1.648158 6
11.55184 6
EOD
$data14 << EOD
6.6 6
EOD
$data15 << EOD
3.848158 7
13.75184 7
EOD
$data16 << EOD
8.8 7
EOD
$data17 << EOD
5.448158 8
15.35184 8
EOD
$data18 << EOD
10.4 8
EOD
$data19 << EOD
5.848158 9
15.75184 9
EOD
$data20 << EOD
10.8 9
EOD
$data21 << EOD
6.348158 10
16.25184 10
EOD
$data22 << EOD
11.3 10
EOD
$data23 << EOD
7.248158 11
17.15184 11
EOD
$data24 << EOD
12.2 11
EOD
$data25 << EOD
7.648158 12
17.55184 12
EOD
$data26 << EOD
12.6 12
EOD
$data27 << EOD
7.848158 13
17.75184 13
EOD
$data28 << EOD
12.8 13
EOD
$data29 << EOD
9.248158 14
19.15184 14
EOD
$data30 << EOD
14.2 14
EOD
$data31 << EOD
10.44816 15
20.35184 15
EOD
$data32 << EOD
15.4 15
EOD
$data33 << EOD
11.74816 16
21 16
EOD
$data34 << EOD
16.7 16
EOD
$data35 << EOD
13.24816 17
21 17
EOD
$data36 << EOD
18.2 17
EOD
$data37 << EOD
13.54816 18
21 18
EOD
$data38 << EOD
18.5 18
EOD
$data39 << EOD
15.24816 19
21 19
EOD
$data40 << EOD
20.2 19
EOD
$data41 << EOD
15.84816 20
21 20
EOD
$data42 << EOD
20.8 20
EOD

set multiplot

set lmargin at screen 0.2065; set rmargin at screen 0.813725
set tmargin at screen 0.8681319; set bmargin at screen 0.0989011
set border 1 back linecolor rgb '#555555' linewidth 1
unset logscale x
set xrange [0.2:21.8]
set xtics out nomirror scale 0.7,0.35 offset 0,0.35 font 'sans-serif,11' ('2' 2 0, '4' 4 0, '6' 6 0, '8' 8 0, '10' 10 0, '12' 12 0, '14' 14 0, '16' 16 0, '18' 18 0, '20' 20 0)
set grid xtics
unset logscale y
set yrange [20.7:-0.7]
set ytics out nomirror scale 0 font 'sans-serif,11' ('smallest-area-first' 0 0, 'earliest-deadline-first' 1 0, 'f2' 2 0, 'shortest-job-first' 3 0, 'f4' 4 0, 'f1' 5 0, 'unicep' 6 0, 'wfp3' 7 0, 'easy-sjbf' 8 0, 'first-fit' 9 0, 'conservative-backfilling' 10 0, 'f3' 11 0, 'best-fit' 12 0, 'easy-backfilling' 13 0, 'easy-plus-plus' 14 0, 'last-come-first-served' 15 0, 'multifactor' 16 0, 'priority' 17 0, 'base' 18 0, 'longest-job-first' 19 0, 'largest-area-first' 20 0)
set grid ytics
set label 'Mean rank, 1 is best; ± half the critical difference; grey differs from the best' at screen 0.5101125, screen 0.03479853 center front font 'sans-serif,12' textcolor rgb '#222222' offset screen 0, screen 0
set label '1.16 [1.11, 1.2]' at screen 0.828725, first 0 left front font 'sans-serif,11' textcolor rgb '#666666' offset screen 0, screen 0
set label '1.18 [1.12, 1.24]' at screen 0.828725, first 1 left front font 'sans-serif,11' textcolor rgb '#666666' offset screen 0, screen 0
set label '1.2 [1.11, 1.3]' at screen 0.828725, first 2 left front font 'sans-serif,11' textcolor rgb '#666666' offset screen 0, screen 0
set label '1.19 [1.13, 1.25]' at screen 0.828725, first 3 left front font 'sans-serif,11' textcolor rgb '#666666' offset screen 0, screen 0
set label '1.25 [1.08, 1.43]' at screen 0.828725, first 4 left front font 'sans-serif,11' textcolor rgb '#666666' offset screen 0, screen 0
set label '1.29 [1.19, 1.38]' at screen 0.828725, first 5 left front font 'sans-serif,11' textcolor rgb '#666666' offset screen 0, screen 0
set label '1.33 [1.19, 1.47]' at screen 0.828725, first 6 left front font 'sans-serif,11' textcolor rgb '#666666' offset screen 0, screen 0
set label '1.43 [1.23, 1.63]' at screen 0.828725, first 7 left front font 'sans-serif,11' textcolor rgb '#666666' offset screen 0, screen 0
set label '1.55 [1.26, 1.84]' at screen 0.828725, first 8 left front font 'sans-serif,11' textcolor rgb '#666666' offset screen 0, screen 0
set label '1.57 [1.3, 1.83]' at screen 0.828725, first 9 left front font 'sans-serif,11' textcolor rgb '#666666' offset screen 0, screen 0
set label '1.57 [1.29, 1.85]' at screen 0.828725, first 10 left front font 'sans-serif,11' textcolor rgb '#666666' offset screen 0, screen 0
set label '1.74 [1.21, 2.27]' at screen 0.828725, first 11 left front font 'sans-serif,11' textcolor rgb '#666666' offset screen 0, screen 0
set label '1.65 [1.3, 2.01]' at screen 0.828725, first 12 left front font 'sans-serif,11' textcolor rgb '#666666' offset screen 0, screen 0
set label '1.67 [1.32, 2.02]' at screen 0.828725, first 13 left front font 'sans-serif,11' textcolor rgb '#666666' offset screen 0, screen 0
set label '1.72 [1.34, 2.11]' at screen 0.828725, first 14 left front font 'sans-serif,11' textcolor rgb '#666666' offset screen 0, screen 0
set label '2.02 [1.41, 2.63]' at screen 0.828725, first 15 left front font 'sans-serif,11' textcolor rgb '#666666' offset screen 0, screen 0
set label '2.23 [1.51, 2.96]' at screen 0.828725, first 16 left front font 'sans-serif,11' textcolor rgb '#666666' offset screen 0, screen 0
set label '2.72 [1.53, 3.9]' at screen 0.828725, first 17 left front font 'sans-serif,11' textcolor rgb '#666666' offset screen 0, screen 0
set label '2.81 [1.62, 4]' at screen 0.828725, first 18 left front font 'sans-serif,11' textcolor rgb '#666666' offset screen 0, screen 0
set label '11.2 [3.23, 19.2]' at screen 0.828725, first 19 left front font 'sans-serif,11' textcolor rgb '#666666' offset screen 0, screen 0
set label '9.93 [3.92, 16]' at screen 0.828725, first 20 left front font 'sans-serif,11' textcolor rgb '#666666' offset screen 0, screen 0
set label 'mean [95 % interval]' at screen 0.828725, first -1.1 left front font 'sans-serif,11' textcolor rgb '#666666' offset screen 0, screen 0
set label 'Variants ranked by mean bounded slowdown' at screen 0.02, screen 0.96337 left front font 'sans-serif,16' textcolor rgb '#222222' offset screen 0, screen 0
set label 'scheduler-tournament · n = 10 per variant · seeds 1–10 · critical difference at 95 %: 9.9 · bars that do not overlap differ' at screen 0.02, screen 0.9267399 left front font 'sans-serif,11.5' textcolor rgb '#666666' offset screen 0, screen 0
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
  $data17 using 1:2 with lines linecolor rgb '#0072B2' linewidth 1.8, \
  $data18 using 1:2 with points pointtype 5 pointsize 0.7 linecolor rgb '#0072B2', \
  $data19 using 1:2 with lines linecolor rgb '#0072B2' linewidth 1.8, \
  $data20 using 1:2 with points pointtype 5 pointsize 0.7 linecolor rgb '#0072B2', \
  $data21 using 1:2 with lines linecolor rgb '#8A8A8A' linewidth 1.8, \
  $data22 using 1:2 with points pointtype 5 pointsize 0.7 linecolor rgb '#8A8A8A', \
  $data23 using 1:2 with lines linecolor rgb '#8A8A8A' linewidth 1.8, \
  $data24 using 1:2 with points pointtype 5 pointsize 0.7 linecolor rgb '#8A8A8A', \
  $data25 using 1:2 with lines linecolor rgb '#8A8A8A' linewidth 1.8, \
  $data26 using 1:2 with points pointtype 5 pointsize 0.7 linecolor rgb '#8A8A8A', \
  $data27 using 1:2 with lines linecolor rgb '#8A8A8A' linewidth 1.8, \
  $data28 using 1:2 with points pointtype 5 pointsize 0.7 linecolor rgb '#8A8A8A', \
  $data29 using 1:2 with lines linecolor rgb '#8A8A8A' linewidth 1.8, \
  $data30 using 1:2 with points pointtype 5 pointsize 0.7 linecolor rgb '#8A8A8A', \
  $data31 using 1:2 with lines linecolor rgb '#8A8A8A' linewidth 1.8, \
  $data32 using 1:2 with points pointtype 5 pointsize 0.7 linecolor rgb '#8A8A8A', \
  $data33 using 1:2 with lines linecolor rgb '#8A8A8A' linewidth 1.8, \
  $data34 using 1:2 with points pointtype 5 pointsize 0.7 linecolor rgb '#8A8A8A', \
  $data35 using 1:2 with lines linecolor rgb '#8A8A8A' linewidth 1.8, \
  $data36 using 1:2 with points pointtype 5 pointsize 0.7 linecolor rgb '#8A8A8A', \
  $data37 using 1:2 with lines linecolor rgb '#8A8A8A' linewidth 1.8, \
  $data38 using 1:2 with points pointtype 5 pointsize 0.7 linecolor rgb '#8A8A8A', \
  $data39 using 1:2 with lines linecolor rgb '#8A8A8A' linewidth 1.8, \
  $data40 using 1:2 with points pointtype 5 pointsize 0.7 linecolor rgb '#8A8A8A', \
  $data41 using 1:2 with lines linecolor rgb '#8A8A8A' linewidth 1.8, \
  $data42 using 1:2 with points pointtype 5 pointsize 0.7 linecolor rgb '#8A8A8A'
unset label; unset arrow; unset object

unset multiplot
unset output
