package main

// A counted is a target with the decimals in which its figure is shown.
type counted struct {
	decimals int
	target
}

// The targets stand in the order in which the figures are shown.
var (
	muc4Targets = []counted{
		{1, target{"GE 56.3, UMass 50.1, SRI 49.8, NYU 44.8, BBN 39.9, median of seventeen 32, all on tst3 and tst4 (M); 10–13 one constant template (M)", "32", "50"}},
		{1, target{"42.5 on tst3 and tst4 (M)", "22", "43"}},
		{1, target{"56.2 on tst3 and tst4 (M)", "32", "54"}},
		{1, target{"56.3 on tst3 and tst4 (M)", "38", "56"}},
		{1, target{"59.6 on tst3 and tst4 (M)", "38", "58"}},
		{1, target{"54.6 on tst3 and tst4 (M)", "32", "53"}},
		{1, none}, {1, none},
		{1, none}, {1, none}, {1, none}, {1, none}, {1, none}, {1, none}, {1, none}, {1, none}, {1, none}, {1, none},
		{0, none}, {0, none}, {0, none},
	}
	polnearTargets = []target{
		{"74 perceptron without parser (M); 84 people (M)", "68", "80"},
		{"75 perceptron without parser (M); 81 people (M)", "70", "79"},
		{"81 perceptron without parser (M); 88 people (M)", "72", "85"},
		{"50.6 CRF, 73 BiLSTM, 83 BERT+Cofe (P); 78 people (M)", "48", "65"},
		{"53.4 CRF, 66 BiLSTM, 75 BERT+Cofe (P); 70 people (M)", "52", "64"},
		{"28.6 CRF, 64 BiLSTM, 73 BERT+Cofe (P); 66 people (M)", "38", "55"},
		none, none, none, none, none, none, none,
	}
	numberTargets = []target{
		{"–", "85 at recall 50", "90 at recall 70"},
		{"–", "50", "70"},
		{"73 number rule, on the whole set (M)", "–", "–"},
		{"66 number rule, on the whole set (M); 88–90 ALBERT-xlarge, on all of VitaminC (R)", "66", "85"},
	}
	factualityTargets = []target{
		{".62 cue rule (M); .42 rules and SVM, .35 BERT (R)", ".60", ".45"},
		{".61 cue rule (M); .66 rules and SVM, .87 BERT (R)", ".62", ".72"},
		none, none,
	}
	speedTargets = []target{
		{"30–40 perceptron in Python (M); 1.5–3 Citron (P); 0.3 PETRARCH2 with CoreNLP (P)", "60", "300"},
		none, none, none,
		{"–", "300", "–"},
		{"–", "300", "–"},
	}
)

// none is the target of a figure that nobody asked for.
var none = target{"–", "–", "–"}
