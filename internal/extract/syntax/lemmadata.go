package syntax

import "strings"

// forms reads a table of "base: form form" lines into a map from form to base.
func forms(table string) map[string]string {
	m := map[string]string{}
	for line := range strings.Lines(table) {
		base, rest, ok := strings.Cut(strings.TrimSpace(line), ":")
		if !ok {
			continue
		}
		for _, f := range strings.Fields(rest) {
			m[f] = base
		}
	}
	return m
}

// presentToo are pasts of one verb that are also the present of another.
var presentToo = words("found wound ground bound lay saw fell felt left")

// pronouns maps forms of pronouns to the one that stands for all.
var pronouns = forms(`
	I: me i
	he: him
	she: her
	they: them 'em
	we: us 's
	my: mine
	your: yours
	their: theirs
	our: ours`)

// irregularDegrees maps comparatives and superlatives to their positive.
var irregularDegrees = forms(`
	good: better best
	bad: worse worst
	much: more most
	little: less least
	far: farther farthest further furthest
	late: later latest latter
	large: larger largest
	safe: safer safest
	close: closer closest
	wide: wider widest
	severe: severer severest
	free: freer freest
	few: fewer fewest
	strong: stronger strongest
	young: younger youngest
	old: older oldest elder eldest
	high: higher highest
	great: greater greatest
	small: smaller smallest
	tall: taller tallest
	near: nearer nearest
	clear: clearer clearest
	long: longer longest
	short: shorter shortest
	hard: harder hardest
	fast: faster fastest
	soon: sooner soonest
	weak: weaker weakest
	deep: deeper deepest
	rare: rarer rarest
	nice: nicer nicest
	fierce: fiercer fiercest`)

// irregularNouns maps plurals to singulars, with plurals that keep their s.
var irregularNouns = forms(`
	child: children
	man: men
	woman: women
	person: people
	foot: feet
	tooth: teeth
	goose: geese
	mouse: mice
	ox: oxen
	life: lives
	wife: wives
	knife: knives
	leaf: leaves
	half: halves
	thief: thieves
	wolf: wolves
	self: selves
	shelf: shelves
	loaf: loaves
	crisis: crises
	analysis: analyses
	hypothesis: hypotheses
	thesis: theses
	oasis: oases
	phenomenon: phenomena
	criterion: criteria
	medium: media
	datum: data
	bus: buses
	virus: viruses
	campus: campuses
	census: censuses
	bonus: bonuses
	status: statuses
	gas: gases
	lens: lenses
	series: series
	species: species
	means: means
	headquarters: headquarters
	barracks: barracks
	troops: troops
	aircraft: aircraft
	warplane: warplanes
	movie: movies
	tie: ties
	cache: caches
	lie: lies
	die: dies
	house: houses
	cause: causes
	shoe: shoes
	goes: goes
	rookie: rookies
	calorie: calories
	zombie: zombies`)

// irregularVerbs maps forms of irregular verbs to their base.
var irregularVerbs = forms(`
	be: am is are was were been being 's 'm 're
	have: has had having 've
	do: does did done doing
	will: 'll
	would: 'd
	can: ca
	say: said says saying
	tell: told
	strike: struck stricken
	hold: held
	flee: fled fleeing
	fight: fought
	go: went gone goes
	come: came
	become: became
	overcome: overcame
	take: took taken
	overtake: overtook overtaken
	undertake: undertook undertaken
	make: made
	give: gave given
	forgive: forgave forgiven
	get: got gotten
	forget: forgot forgotten
	see: saw seen seeing
	know: knew known
	think: thought
	bring: brought
	buy: bought
	seek: sought
	catch: caught
	teach: taught
	find: found
	leave: left
	feel: felt
	keep: kept
	sleep: slept
	sweep: swept
	weep: wept
	meet: met
	lead: led
	mislead: misled
	bleed: bled
	feed: fed
	breed: bred
	speed: sped
	send: sent
	spend: spent
	lend: lent
	bend: bent
	build: built
	rebuild: rebuilt
	lose: lost
	pay: paid
	lay: laid
	mean: meant
	deal: dealt
	hear: heard
	stand: stood
	understand: understood
	withstand: withstood
	win: won
	begin: began begun
	run: ran
	sit: sat
	spit: spat
	drink: drank drunk
	sink: sank sunk
	ring: rang rung
	sing: sang sung
	swim: swam swum
	spring: sprang sprung
	shrink: shrank shrunk
	hang: hung
	swing: swung
	stick: stuck
	dig: dug
	shoot: shot
	sell: sold
	break: broke broken
	speak: spoke spoken
	steal: stole stolen
	freeze: froze frozen
	choose: chose chosen
	rise: rose risen
	arise: arose arisen
	drive: drove driven
	ride: rode ridden
	write: wrote written
	bite: bit bitten
	hide: hid hidden
	fall: fell fallen
	draw: drew drawn
	withdraw: withdrew withdrawn
	grow: grew grown
	throw: threw thrown
	overthrow: overthrew overthrown
	blow: blew blown
	fly: flew flown flies
	show: shown
	wear: wore worn
	tear: tore torn
	swear: swore sworn
	bear: bore borne born
	eat: ate eaten
	beat: beaten
	wake: woke woken
	lie: lay lain lied lies lying
	die: died dies dying
	tie: tied ties tying
	untie: untied
	vie: vied vies vying
	light: lit
	bind: bound
	grind: ground
	wind: wound
	slay: slew slain
	shake: shook shaken
	forbid: forbade forbidden
	foresee: foresaw foreseen
	agree: agreed
	disagree: disagreed
	free: freed freeing
	guarantee: guaranteed
	focus: focused focusing focussed
	target: targeted targeting
	visit: visited visiting
	edit: edited editing
	limit: limited limiting
	exit: exited exiting
	profit: profited profiting
	benefit: benefited benefiting
	open: opened opening
	happen: happened happening
	travel: traveled traveling travelled travelling
	cancel: canceled canceling cancelled cancelling
	model: modeled modeling modelled modelling
	shell: shelled shelling
	pilot: piloted piloting
	pivot: pivoted
	riot: rioted rioting
	ban: banned banning
	add: added adding
	err: erred
	use: used using
	age: aged aging
	owe: owed owing
	die: died
	bus: bused
	picnic: picnicked
	panic: panicked panicking
	mimic: mimicked
	traffic: trafficked trafficking
	change: changed changing
	exchange: exchanged exchanging
	arrange: arranged arranging
	range: ranged ranging
	challenge: challenged challenging
	plunge: plunged plunging
	avenge: avenged avenging
	singe: singed
	hang: hanged
	raid: raided raiding
	create: created creating
	ignore: ignored ignoring
	restore: restored restoring
	explore: explored exploring
	store: stored storing
	score: scored scoring
	outscore: outscored
	implore: implored
	continue: continued continuing
	argue: argued arguing
	rescue: rescued rescuing
	issue: issued issuing
	pursue: pursued pursuing
	bias: biased
	phase: phased phasing
	guess: guessed
	combine: combined combining
	threaten: threatened threatening
	care: cared caring
	dare: dared daring
	stare: stared staring
	scare: scared scaring
	share: shared sharing
	spare: spared sparing
	compare: compared comparing
	prepare: prepared preparing
	declare: declared declaring
	interfere: interfered interfering
	adhere: adhered adhering
	delete: deleted deleting
	compete: competed competing
	come: coming
	become: becoming
	name: named naming
	blame: blamed blaming
	claim: claimed claiming
	resume: resumed resuming
	welcome: welcomed welcoming
	shame: shamed
	frame: framed
	involve: involved involving
	evacuate: evacuated evacuating
	impose: imposed imposing
	leave: leaving
	settle: settled settling
	battle: battled battling
	dismantle: dismantled dismantling
	topple: toppled toppling
	shuttle: shuttled
	schedule: scheduled scheduling
	rule: ruled ruling
	smile: smiled smiling
	file: filed filing
	exile: exiled exiling
	handle: handled
	escape: escaped escaping
	bother: bothered
	bomb: bombed bombing
	bribe: bribed
	describe: described describing
	probe: probed probing
	clothe: clothed
	breathe: breathed breathing
	soothe: soothed
	die: dying
	bury: buried burying
	fire: fired firing
	hire: hired hiring
	require: required requiring
	acquire: acquired
	tire: tired tiring
	wire: wired
	desire: desired
	admire: admired
	retire: retired retiring
	expire: expired
	inspire: inspired
	conspire: conspired
	assure: assured
	injure: injured injuring
	capture: captured capturing
	torture: tortured torturing
	secure: secured securing
	measure: measured
	pressure: pressured
	lure: lured
	cure: cured
	occur: occurred occurring
	recur: recurred
	incur: incurred
	detain: detained detaining`)

// undoubled are verbs in l that double it before an ending.
var undoubled = words(`control patrol compel expel repel propel rebel excel fulfil enrol
	travel cancel label level model signal total fuel duel marshal counsel equal rival dial`)

// keepsE are stems that want their e back against the rules.
var keepsE = words(`behav believ promis clos los us hous caus eras prais rais wast tast
	past bath bas eas ceas releas increas decreas purchas chas pleas ai sham hop cop mop vot not
	quot promot devot smok provok evok revok invok strok shar leas licens condens dispens
	sens respons collaps laps eclips glimps reimburs endors surpass hast invit unit ignit
	excit recit cit writ incit divid provid decid resid presid guid hid slid rid seiz siz
	priz organiz realiz recogniz criticiz authoriz apologiz mobiliz stabiliz destabiliz neutraliz
	ascrib dynamit straf blockad encircl imped massacr sieg snip undertak
	finaliz nam tam gam fam lam tim lim prim
	declin determin examin imagin undermin min din lin outlin underlin defin refin confin
	postpon phon ston ton zon clon tun prun immun
	advis revis supervis devis exercis surpris compris promis compromis rais
	compos expos oppos propos suppos dispos impos clos enclos disclos dos pos
	accus excus refus us abus amus fus confus diffus infus
	battl settl bottl titl hurtl whistl startl rustl wrestl
	com giv hav tak mak driv arriv surviv receiv deceiv perceiv
	stor restor explor scor ignor bor chor
	pac fac plac rac trac embrac
	ag engag damag manag wag stag rag encourag outrag sabotag ravag salvag pillag
	argu continu rescu issu valu pursu ensu continu
	fin shin min win din hik lik bik strik spik
	escap shap scap tap rap drap
	hat dat rat stat creat relat
	cut mut refut disput comput execut distribut contribut attribut constitut institut prosecut persecut
	delet complet compet obsolet
	rul schedul fil pil smil compil reconcil exil styl til whil
	handl dwindl kindl peddl meddl paddl
	prob glob explod erod alleg besieg corrod`)
