/// Common given names in English, by which persons are told from products.
enum GivenNames {
  static func contains(_ word: String) -> Bool { names.contains(word) }

  private static let names = wordSet(
    """
    Aaron Adam Alan Albert Alex Alexander Alice Amanda Amy Andrea Andrew Andy Angela Ann Anna Anne
    Anthony Arthur Barbara Ben Benjamin Bernard Betty Bill Bob Brad Brandon Brent Brian Bruce Carl
    Carol Caroline Catherine Charles Charlie Chris Christian Christine Christopher Claire Colin Craig
    Dan Daniel Dave David Dean Deborah Dennis Diana Don Donald Donna Doug Douglas Dylan Ed Edward
    Elizabeth Ellen Emily Emma Eric Erik Ernest Eugene Evan Frank Fred Gary George Gerald Gilbert Glenn
    Gordon Grace Graham Greg Gregory Hannah Harold Harry Heather Helen Henry Howard Hugh Ian Jack
    Jacob James Jamie Jane Janet Jason Jay Jean Jeff Jeffrey Jennifer Jeremy Jerry Jessica Jill Jim
    Joan Joe Joel John Jonathan Joseph Josh Joshua Joyce Juan Judith Judy Julia Julie Justin Karen
    Kate Katherine Kathy Keith Kelly Ken Kenneth Kevin Kim Kyle Larry Laura Lauren Lawrence Lee Leo
    Leonard Linda Lisa Louis Lucas Lucy Luke Margaret Maria Marie Mark Martha Martin Mary Matt Matthew
    Max Megan Melissa Michael Michelle Mike Mitchell Nancy Natalie Nathan Neil Nicholas Nick Nicole
    Nigel Noah Oliver Olivia Oscar Pamela Patricia Patrick Paul Peter Phil Philip Rachel Ralph Randy
    Ray Raymond Rebecca Richard Rick Rob Robert Robin Roger Ron Ronald Rose Ross Roy Russell Ruth Ryan
    Sally Sam Samantha Samuel Sandra Sara Sarah Satya Scott Sean Sharon Shawn Simon Sophia Stephanie
    Stephen Steve Steven Stuart Sundar Susan Suzanne Ted Teresa Terry Thomas Tim Timothy Todd Tom Tony
    Tracy Tyler Victor Victoria Vincent Walter Warren Wayne Wendy William Zachary
    """)
}
