/// Closed lists of English words that tell where a term cannot begin or end.
enum EnglishFunctionWords {
  /// Words that may stand inside a term: return on equity.
  static let connectors = wordSet(
    "of and for to in on the a an by with from as per at into")

  /// Pronouns, determiners, auxiliaries, conjunctions, prepositions and adverbs.
  static let grammatical = wordSet(
    """
    i me my mine myself we us our ours ourselves you your yours yourself yourselves he him his
    himself she her hers herself it its itself they them their theirs themselves who whom whose
    which what that this these those another any both each either every few many most much neither
    no none one other others own same several some such all less least more lot lots enough am is
    are was were be been being do does did done doing have has had having can could may might must
    shall should will would ought cannot can't don't doesn't didn't won't isn't aren't wasn't
    weren't couldn't shouldn't wouldn't haven't hasn't hadn't i'm i've i'd i'll we're we've we'd
    we'll you're you've you'd you'll he's she's it's they're they've they'd they'll that's there's
    let's here's what's or nor but if then else than because since while whereas although though
    unless until till when where whether how why not so too also just only even still yet already
    again ever never always often sometimes usually very quite rather really almost nearly about
    above across after against along among amid around before behind below beneath beside besides
    between beyond despite down during except inside like near off onto out outside over past
    through throughout toward towards under underneath up upon via within without versus vs etc
    here there now today tomorrow yesterday tonight soon later once twice thus hence therefore
    however moreover furthermore meanwhile otherwise instead indeed perhaps maybe well please
    thank thanks yes ok okay hello hi last next previous former latter good better best bad worse
    worst big bigger biggest great greater greatest smaller smallest higher highest lower lowest
    larger largest longer longest shorter shortest early earlier earliest late latest able various
    certain different similar following possible available necessary important specific particular
    additional entire whole further two three four five six seven eight nine ten eleven twelve
    twenty thirty forty fifty hundred thousand million billion trillion hundreds thousands
    millions billions quarter's something anything everything nothing someone anyone everyone
    nobody somebody anybody thing things way ways kind kinds sort sorts bit example examples case
    cases e.g i.e ie eg e.g. i.e. mr mrs ms dr
    """)

  /// Adjectives and numbers that begin a term at times, as in long position and third party.
  static let adjectives = wordSet(
    """
    double fifth first fourth free full half high large left long low main multiple new old open
    right second short single small special third
    """)

  /// Verbs that are no nouns in any common use, in the forms that stand before or after terms.
  static let verbs = wordSet(
    """
    accepted achieve achieved add added adding allow allowed allowing allows appear appears apply
    applied applies applying asked assigned assigns assume avoid bring bringing brings brought
    become becomes became begin began begins begun believe believed builds built buy buys bought
    called calls choose chosen chose click clicked clicking come comes came coming complete
    completed completes configure configured configures confirm confirmed consider considered
    contain contained containing contains continue continued continues convert converted create
    created creates creating decide decided define defined defines defining delete deleted
    deleting depend depends describe described describes determine determined determines disable
    disabled displayed displays driven drives drove enable enabled enables ensure ensures enter
    entered entering enters exist existing exists expect expected expects explain explained falls
    fell fallen finds found follow follows gave get gets getting give given gives giving go goes
    going gone went got grew grow grows grown happen happens hear heard helped helps hide holds
    held include included includes including increased indicate indicates inserted keeps kept know
    known knows leave leaves let lets looked looking looks lose lost made maintain maintained make
    makes making means meant meets met modify modified moved moving needed needs opens opened
    perform performed performs paid pays put puts raised ran reached receive received receives
    reduce reduced remain remained remains remove removed removes replace replaced represent
    represents require required requires returned returns reviewed risen rose runs said saw say
    saying says see seen selected selecting selects sells sold sends sent sets showed showing
    shown shows specified specifies specify specifying spend spent started starts stopped suppose
    take taken takes taking tell tells thinks thought told took tried tries trying turned
    understand updated used uses using verify viewed wanted wants works write written wrote
    arise arises arose bear bears belong belongs breathe calculate calculates complied complies comply
    complying conducted conducts consist consisted consists constitute constituted constitutes deliver
    delivered delivers differ differs evaluate evaluates exceed exceeded exceeds exclude excluded
    excludes excluding explain facilitate facilitates fail failed fails generate generates illustrate
    illustrates implement implements improve improves integrate integrates introduce introduces invoke
    invokes manage manages obtain obtained obtains occur occurred occurring occurs operates organize
    participate participates persist persists prepare prepares preserve preserves prevail prevails
    prevent prevented prevents prohibit prohibited prohibits protects provide provided provides
    providing publish publishes recognise recognises recognize recognizes refer referred refers refuse
    refuses reject rejected rejects relied relies rely resolve resolves respond responds restrict
    restricts retain retained retains satisfied satisfies satisfy simulate simulates solve solves stayed
    stays submit submits submitted suffer suffered suffers survive survives terminate terminates
    transmit transmits undergo undergoes underwent validate validates varied varies vary visualize
    visualizes
    """)

  /// Words that are verbs more often than nouns, so that they are hardly terms by themselves.
  static let ambiguous = wordSet(
    """
    accept ask assign build call change claim close display drag drive fall feel fill find help
    hold increase insert keep look mean meet move need open pay raise reach read return review
    rise run select set setting sell send show start stay stop talk think try turn update use view
    want wait work worked running working building reading meeting opening closing
    """)

  /// Words in -ly that are no adverbs.
  static let nounsInLy = wordSet(
    "assembly supply family reply daily monthly weekly quarterly anomaly monopoly italy fly early")
}
