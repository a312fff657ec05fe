package page

import (
	"strings"
	"sync"
)

// Word classes by which a noun phrase is sorted. They are written by hand from
// general knowledge of news English; a class, never one text's own words.

// words makes a set of the space-separated words.
func words(list string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(list) {
		set[w] = true
	}
	return set
}

// officeNouns are heads of phrases that mean a person by office or role.
var officeNouns = sync.OnceValue(func() map[string]bool {
	return words(`official spokesman spokeswoman spokesperson source diplomat commander
	analyst minister president premier chancellor king queen prince emir sultan secretary envoy
	ambassador representative negotiator mediator general colonel major captain lieutenant sergeant
	admiral marshal officer soldier fighter militant rebel leader chief head director chairman
	chairwoman chair governor mayor senator congressman congresswoman lawmaker deputy politician
	aide adviser advisor assistant counsel lawyer attorney prosecutor judge justice doctor surgeon
	nurse medic paramedic physician rescuer volunteer activist campaigner researcher scholar
	professor historian scientist expert economist journalist reporter correspondent editor
	photographer cameraman witness eyewitness resident villager local neighbor survivor victim
	relative father mother brother sister son daughter husband wife widow uncle cousin man woman boy
	girl teacher student worker employee engineer driver pilot farmer shopkeeper trader businessman
	priest bishop archbishop cardinal pope imam cleric sheikh mufti rabbi ayatollah patriarch
	founder coordinator manager member author writer blogger defector prisoner detainee refugee
	spokespeople coroner investigator inspector monitor observer undersecretary commissioner
	rapporteur consul attaché strategist veteran candidate protester demonstrator dissident exile
	terrorist insurgent extremist subversive separatist jihadist assassin murderer
	nun monk guard policeman policewoman detective executive person individual insider counterpart
	guerrilla gunman kidnapper hostage participant delegate attendee caller user fisherman shepherd
	teenager boyfriend girlfriend grandmother grandfather orphan trader businesswoman headmaster
	imam bystander onlooker passer-by survivor smuggler trafficker recruit conscript sniper rider
	bodyguard firefighter fireman first-responder contractor vendor baker carpenter statesman
	congressperson ombudsman mukhtar tribesman elder chieftain signatory mediator organizer organiser
	voter citizen friend ally backer supporter opponent critic skeptic rival foe nominee contender
	front-runner frontrunner hopeful incumbent challenger elector constituent legislator councilman
	councilwoman alderman staffer operative donor fundraiser lobbyist pollster forecaster pundit
	commentator columnist anchor host moderator interviewer narrator insider actor actress
	singer rapper musician artist comedian author filmmaker novelist poet playwright designer
	entrepreneur investor billionaire millionaire mogul tycoon magnate banker broker owner landlord
	tenant customer consumer client patient pastor minister parishioner believer evangelical
	athlete player coach fan viewer reader listener blogger influencer parent child kid sibling spouse
	fiancé roommate colleague boss associate partner subordinate successor predecessor heir
	neurosurgeon psychologist psychiatrist therapist biologist physicist chemist geologist
	climatologist meteorologist sociologist anthropologist statistician mathematician astronomer
	philosopher intellectual academic graduate undergraduate alumnus freshman sophomore retiree
	pensioner immigrant migrant newcomer native foreigner tourist traveler passenger commuter taxpayer
	hacker whistleblower plaintiff defendant juror suspect inmate convict accuser complainant
	superdelegate mayor-elect president-elect ex-president congressmen objector advocate
	proponent detractor enthusiast loyalist purist hardliner hard-liner moderate conservative liberal
	progressive libertarian socialist communist nationalist populist leftist centrist feminist
	environmentalist democrat republican independent secessionist monarchist speaker interlocutor
	questioner respondent correspondent neighbour cop trooper marine airman sailor ranger`)
})

// collectiveNouns are plural heads, or heads like "reports", that mean nobody
// in particular.
var collectiveNouns = sync.OnceValue(func() map[string]bool {
	return words(`experts analysts observers critics reports report accounts rumors rumours media
	people some many others everyone everybody most few skeptics commentators historians scholars
	supporters opponents detractors advocates pundits figures data studies research evidence
	statistics news press papers newspapers polls surveys videos footage images photographs photos
	documents records allegations claims stories sources watchers anyone someone somebody both neither
	none several thousands hundreds dozens millions majority minority third half quarter crowd crowds
	audience public electorate populace youth millennials americans blacks whites latinos
	hispanics muslims jews christians folks guys`)
})

// bodyNouns are heads that mean an organized body.
var bodyNouns = sync.OnceValue(func() map[string]bool {
	return words(`government ministry administration cabinet parliament congress senate assembly
	council committee commission court tribunal agency bureau department office service services
	army military navy force forces troops police militia militias guard command coalition alliance
	bloc front brigade battalion division regiment group groups faction factions party movement
	organization organisation association federation union league society foundation institute
	institution university center centre think-tank network observatory monitor watchdog charity
	company corporation firm bank newspaper paper magazine daily weekly station channel broadcaster
	agency website outlet authority authorities regime state country nation kremlin pentagon embassy
	mission delegation team panel board opposition rebels insurgents militants fighters guerrillas
	jihadists islamists separatists loyalists terrorists side parties ngo ngos hospital campaign
	family residents activists witnesses officials leaders leadership statement communique communiqué
	letter document report survey poll study republic kingdom presidency secretariat junta church
	army's press cartel gang caucus legislature establishment leadership camp wing base pac lobby
	staff union club business firms companies outlet publisher studio label legislature district
	county city town village community tribe clan household pair duo trio jury grand-jury prosecution
	defense squad crew platoon insurgency resistance underground exiles partnership conglomerate
	startup maker manufacturer retailer carrier airline lender insurer utility cooperative`)
})

// bodyNames are words that make a proper name that of a body.
var bodyNames = sync.OnceValue(func() map[string]bool {
	return words(`ministry department agency council committee commission institute university
	observatory organization organisation association union front party army forces brigade group
	movement network center centre court tribunal bank corporation company inc ltd corp news times
	post herald tribune journal gazette daily press agency radio television tv channel media
	foundation society federation league congress senate parliament house office bureau service
	command coalition alliance nations watch international amnesty cross crescent helmets house
	pentagon kremlin embassy mission church college school hospital police guard corps division
	battalion regiment brigades liberation national democratic people's republic state states
	kingdom emirate caliphate islamic authority administration board fund program programme
	campaign project desk`)
})

// titleWords come before a person's name.
var titleWords = sync.OnceValue(func() map[string]bool {
	return words(`mr mr. mrs mrs. ms ms. dr dr. prof prof. gen gen. general col col. colonel maj maj.
	major capt capt. captain lt lt. lieutenant sgt sgt. sergeant adm adm. admiral rep rep. sen sen.
	senator gov gov. governor president vice prime minister premier chancellor king queen prince
	princess sheikh sheik emir ayatollah imam mullah pope bishop archbishop cardinal father rev rev.
	reverend sir lord lady dame judge justice secretary ambassador envoy spokesman spokeswoman
	spokesperson chairman director commander marshal brig brig. brigadier foreign defense defence
	interior chief deputy professor doctor analyst expert activist journalist reporter lawyer mayor
	correspondent comrade monsignor msgr msgr. cmdr cmdr. cpl cpl. corporal inspector councilman
	councilwoman congressman congresswoman representative negotiator`)
})

// givenNames are common first names across the languages of the news, enough to
// tell a person from a body where nothing else does.
var givenNames = sync.OnceValue(func() map[string]bool {
	return words(`aaron abbas abd abdallah abdel abdul abdullah abdulrahman abu adam adel adnan ahmad
	ahmed aisha alan albert alejandro aleksandr alex alexander alexei alfredo ali alice allison amal amanda
	amir amina amy ana anas anatoly andrea andrei andrew andrey andy angela anna anne anthony
	antonio antony ari arthur ashraf ashton barack barbara bashar ben benjamin bernard bernie bill
	bob boris brad brett brian bruce carl carla carlos carol caroline catherine cecilia charles
	charlotte chris christian christina christine christopher claire claudia colin craig cristina
	cynthia dan daniel david deborah denis dennis diana diego dimitri dina dmitri dmitry dominic
	don donald dora doug douglas ed eduardo edward elena elizabeth ellen emily emma emmanuel enrique
	hossein mohamad gilles staffan laurent joelle jean-marc abdelaziz abdulkarim osman fouad faruq basel bassam maxime
	recep ayman anwar aref hamza hossam husam jalal kassem qassem qasem mazen mohsen moaz muaz rafiq
	riyad salim samer shadi sufyan taha tawfiq thaer yasin yaser zahran ziad hassan ammar zainab
	eric erik erika eva evelyn evgeny fadi fahad faisal farah fares farid fatima fawaz federico
	felipe fernando fiona firas francis francisco frank fred gabriel gary gennady geoffrey george
	gerald gerard giorgio giovanni glenn gloria gordon graham grace greg gregory guillermo gustavo
	habib hadi haider hamid hani hanna hannah harold harry hasan hassan hector heather heba helen
	henry hisham hoda howard hugo hussain hussein ian ibrahim ignacio igor ilya iman ines ingrid
	irina isaac ismail ivan jack jacob jake james jamal jamil jan jane janet jason javier jean jeff
	jeffrey jennifer jeremy jerry jesse jessica jesus jim joan joe joel johan john jon jonathan jordan
	jorge jose joseph joshua joyce juan judith julia julian julie julio kamal karen karim karl kate
	katherine kathleen kathy keith kelly ken kenneth kevin khaled khalid khalil konstantin kurt
	kyle larry laura lauren laurent lawrence leah lee leila leon leonard leonid leslie lina linda
	lisa louis louise lucas lucy luis luke lyudmila maha maher mahmoud manuel marc marcel marco
	marcus margaret maria marie marina mario marion mark marta martha martin marwan mary maryam
	matt matthew maurice max maxim mayssa megan mehmet melissa michael michel michelle miguel mike
	mikhail mohamad mohamed mohammad mohammed mona monica mostafa mounir muhammad mustafa nabil
	nadia nadim nancy natalia natalie nathan neil nicholas nick nicolas nicole nikolai nikolay nina
	noah noor nour oleg olga oliver olivia omar oscar osama pablo pamela patricia patrick paul paula
	pavel pedro peter phil philip philippe pierre rachel rafael rami ramon rana rania rasha rashid
	raul ray raymond rebecca recep reem rex ricardo richard rick riad robert roberto robin rodrigo
	roger roland ron ronald rosa rosemary ross roy russell ruth ryan sabah said salah saleh salem
	salim sally salman sam sameh sami samir samuel sandra sara sarah saad saif scott sean sebastian
	sergei sergey sergio seth shadi sharon sheila simon sofia sonia sophia sophie stanislav stefan
	stephanie stephen steve steven stuart suleiman susan suzanne svetlana tamara tamer tarek tariq
	tatiana ted teresa terry theodore theresa thomas tim timothy tina todd tom tony tyler ursula
	vadim valentina valery vanessa vera veronica viacheslav victor viktor vincent virginia vitaly
	vladimir volodymyr walid walter wael wendy william wolfgang yahya yasser yevgeny yousef yulia
	yuri yury yusuf zaid zaki zeina zoe`)
})

// femaleNames are the given names above that are mostly women's; all others may
// be anyone's.
var femaleNames = sync.OnceValue(func() map[string]bool {
	return words(`aisha alice allison amal amanda amina amy ana andrea angela anna anne barbara carla
	carol caroline catherine cecilia charlotte christina christine claire claudia cristina cynthia
	deborah diana dina dora elena elizabeth ellen emily emma erika eva evelyn farah fatima fiona
	gloria grace hanna hannah heather heba helen hoda iman ines ingrid irina jane janet jennifer
	jessica joan joyce judith julia julie karen kate katherine kathleen kathy laura lauren leah leila
	leslie lina linda lisa louise lucy lyudmila maha margaret maria marie marina marion marta martha
	mary maryam mayssa megan melissa michelle mona monica nadia nancy natalia natalie nicole nina
	noor olga olivia pamela patricia paula rachel rana rania rasha rebecca reem rosa rosemary ruth
	sally sandra sara sarah sharon sheila sofia sonia sophia sophie stephanie susan suzanne svetlana
	tamara tatiana teresa theresa tina ursula valentina vanessa vera veronica virginia wendy yulia
	zeina zoe`)
})

// NamesPeople reports whether the lemma is a noun for a person by office or
// role. A hedge before it ("suspected militants") doubts who they were, not
// what happened.
func NamesPeople(lemma string) bool { return officeNouns()[lemma] }
