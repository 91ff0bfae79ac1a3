/// Abbreviations of business and computing with what they stand for.
///
/// One line each: the abbreviation, `=`, and its full forms, the usual one first, with `;`
/// between. Singular forms; the plural s of `LLMs` is taken off before looking up. An
/// abbreviation with unlike meanings has a line only if one of them is by far the commonest in
/// companies' reports and technical documentation.
enum AbbreviationTable {
  /// Full forms by abbreviation in lower case.
  static let expansions: [String: [String]] = {
    var table: [String: [String]] = [:]
    for line in lines.split(separator: "\n") {
      let sides = line.split(separator: "=", maxSplits: 1)
      guard sides.count == 2, let key = sides[0].split(separator: " ").first else { continue }
      let forms = sides[1].split(separator: ";")
        .map { $0.split(separator: " ").joined(separator: " ") }
      table[key.lowercased(), default: []] += forms
    }
    return table
  }()

  /// Abbreviations in lower case by the key of a full form (``EnglishTerm/key``).
  static let abbreviations: [String: [String]] = {
    var table: [String: [String]] = [:]
    for (abbreviation, forms) in expansions.sorted(by: { $0.key < $1.key }) {
      for form in forms { table[EnglishTerm(form).key, default: []].append(abbreviation) }
    }
    return table
  }()

  private static let lines = """
    CapEx = capital expenditure; capital spending
    OpEx = operating expense; operating expenditure
    R&D = research and development
    M&A = mergers and acquisitions
    SG&A = selling, general and administrative expenses
    G&A = general and administrative expenses
    S&M = sales and marketing
    D&A = depreciation and amortization
    P&L = profit and loss; income statement
    COGS = cost of goods sold
    EPS = earnings per share
    P/E = price-to-earnings ratio
    P/B = price-to-book ratio
    PEG = price/earnings to growth ratio
    EBIT = earnings before interest and taxes
    EBITDA = earnings before interest, taxes, depreciation and amortization
    ROI = return on investment
    ROE = return on equity
    ROA = return on assets
    ROIC = return on invested capital
    ROCE = return on capital employed
    ROAS = return on ad spend
    IRR = internal rate of return
    NPV = net present value
    DCF = discounted cash flow
    FCF = free cash flow
    OCF = operating cash flow
    WACC = weighted average cost of capital
    CAGR = compound annual growth rate
    YoY = year over year
    QoQ = quarter over quarter
    MoM = month over month
    YTD = year to date
    TTM = trailing twelve months
    LTM = last twelve months
    IPO = initial public offering
    SPAC = special purpose acquisition company
    ETF = exchange-traded fund
    REIT = real estate investment trust
    PE = private equity
    VC = venture capital
    LBO = leveraged buyout
    LP = limited partner
    GP = general partner
    AUM = assets under management
    NAV = net asset value
    NIM = net interest margin
    NII = net interest income
    NPL = non-performing loan
    LTV = lifetime value
    CAC = customer acquisition cost
    ARR = annual recurring revenue
    MRR = monthly recurring revenue
    RPO = remaining performance obligation
    NRR = net revenue retention
    ARPU = average revenue per user
    ASP = average selling price
    AOV = average order value
    GMV = gross merchandise volume; gross merchandise value
    TPV = total payment volume
    GTV = gross transaction value
    MAU = monthly active users
    DAU = daily active users
    NPS = net promoter score
    KPI = key performance indicator
    OKR = objectives and key results
    CPI = consumer price index
    PPI = producer price index
    PMI = purchasing managers' index
    GDP = gross domestic product
    QE = quantitative easing
    FX = foreign exchange
    FDI = foreign direct investment
    VAT = value-added tax
    ESG = environmental, social and governance
    CSR = corporate social responsibility
    GAAP = generally accepted accounting principles
    IFRS = international financial reporting standards
    CEO = chief executive officer
    CFO = chief financial officer
    COO = chief operating officer
    CTO = chief technology officer
    CIO = chief information officer
    CMO = chief marketing officer
    CPO = chief product officer
    CHRO = chief human resources officer
    CISO = chief information security officer
    VP = vice president
    SVP = senior vice president
    EVP = executive vice president
    HR = human resources
    PR = public relations
    IR = investor relations
    IP = intellectual property
    NDA = non-disclosure agreement
    MoU = memorandum of understanding
    LOI = letter of intent
    RFP = request for proposal
    SLA = service level agreement
    SOP = standard operating procedure
    SKU = stock keeping unit
    MOQ = minimum order quantity
    BOM = bill of materials
    OEM = original equipment manufacturer
    ODM = original design manufacturer
    FBA = fulfillment by Amazon
    JIT = just in time
    TCO = total cost of ownership
    SME = small and medium-sized enterprise
    SMB = small and medium-sized business
    B2B = business to business
    B2C = business to consumer
    C2C = consumer to consumer
    D2C = direct to consumer
    DTC = direct to consumer
    O2O = online to offline
    CPC = cost per click
    CPM = cost per mille
    CTR = click-through rate
    CVR = conversion rate
    SEO = search engine optimization
    SEM = search engine marketing
    CRM = customer relationship management
    ERP = enterprise resource planning
    SCM = supply chain management
    HCM = human capital management
    BI = business intelligence
    RPA = robotic process automation
    SaaS = software as a service
    PaaS = platform as a service
    IaaS = infrastructure as a service
    AI = artificial intelligence
    AGI = artificial general intelligence
    GenAI = generative AI; generative artificial intelligence
    ML = machine learning
    DL = deep learning
    RL = reinforcement learning
    RLHF = reinforcement learning from human feedback
    NLP = natural language processing
    LLM = large language model
    RAG = retrieval-augmented generation
    CNN = convolutional neural network
    RNN = recurrent neural network
    GAN = generative adversarial network
    OCR = optical character recognition
    ASR = automatic speech recognition
    TTS = text to speech
    AR = augmented reality
    VR = virtual reality
    IoT = internet of things
    API = application programming interface
    SDK = software development kit
    IDE = integrated development environment
    GUI = graphical user interface
    UI = user interface
    UX = user experience
    OS = operating system
    VM = virtual machine
    CDN = content delivery network
    VPN = virtual private network
    VPC = virtual private cloud
    DNS = domain name system
    LAN = local area network
    URL = uniform resource locator
    CPU = central processing unit
    GPU = graphics processing unit
    TPU = tensor processing unit
    NPU = neural processing unit
    DPU = data processing unit
    FPGA = field-programmable gate array
    ASIC = application-specific integrated circuit
    SoC = system on chip
    IC = integrated circuit
    PCB = printed circuit board
    HBM = high bandwidth memory
    RAM = random access memory
    ROM = read-only memory
    SSD = solid-state drive
    HDD = hard disk drive
    DBMS = database management system
    ETL = extract, transform, load
    CI/CD = continuous integration and continuous delivery
    MFA = multi-factor authentication
    2FA = two-factor authentication
    SSO = single sign-on
    DDoS = distributed denial of service
    PII = personally identifiable information
    QA = quality assurance
    UAT = user acceptance testing
    MVP = minimum viable product
    PoC = proof of concept
    EV = electric vehicle
    BEV = battery electric vehicle
    LEO = low Earth orbit
    PPA = power purchase agreement
    PUE = power usage effectiveness
    """
}
