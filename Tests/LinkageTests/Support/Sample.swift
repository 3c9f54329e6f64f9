import Definitions
import Linkage
import Vocabulary

/// One record of a test, saying only what matters to it.
struct SampleRecord {
    var agency = "police"
    var key: String
    var forename: [String] = []
    var middleNames: [String] = []
    var surname: [String] = []
    var birthDate: [String] = []
    var sex: [String] = []
    var postcode: [String] = []
    var pnc: [String] = []
    var cro: [String] = []

    init(
        _ key: String, _ forename: String = "", _ surname: String = "", _ birthDate: String = "",
        agency: String = "police", middle: String = "", sex: String = "", postcode: String = "",
        pnc: String = "",
        cro: String = ""
    ) {
        self.key = key
        self.agency = agency
        self.forename = Self.set(forename)
        middleNames = Self.set(middle)
        self.surname = Self.set(surname)
        self.birthDate = Self.set(birthDate)
        self.sex = Self.set(sex)
        self.postcode = Self.set(postcode)
        self.pnc = Self.set(pnc)
        self.cro = Self.set(cro)
    }

    /// Values are separated by vertical bars.
    private static func set(_ text: String) -> [String] { text.split(separator: "|").map(String.init) }

    var recordKey: RecordKey { .sample(key, agency: agency) }

    var values: [[String]] { [forename, middleNames, surname, birthDate, sex, postcode, pnc, cro] }
}

extension RecordKey {
    static func sample(_ key: String, agency: String = "police") -> RecordKey {
        RecordKey(agency: Agency(agency), recordType: RecordType("person"), sourceKey: key)
    }
}

extension LinkageTable {
    static let agencies = ["police", "probation", "drug_service"]

    /// A table of sample records, in the columns of ``LinkageDefinition/sample``.
    static func sample(_ records: [SampleRecord]) throws -> LinkageTable {
        var builder = LinkageTable.Builder(columns: LinkageDefinition.sample.columns, sources: agencies)
        for record in records {
            builder.append(
                record: record.recordKey, source: agencies.firstIndex(of: record.agency) ?? 0,
                values: record.values)
        }
        return try builder.build()
    }
}

extension LinkageDefinition {
    /// A definition such as the partnership's, with thresholds that small tables reach.
    static let sample = LinkageDefinition(
        columns: [
            LinkageColumn("forename", kind: .forename), LinkageColumn("middle_names", kind: .middleNames),
            LinkageColumn("surname", kind: .surname), LinkageColumn("birth_date", kind: .dateOfBirth),
            LinkageColumn("sex", kind: .sex), LinkageColumn("postcode", kind: .postcode),
            LinkageColumn("pnc", kind: .pnc), LinkageColumn("cro", kind: .cro),
        ],
        equivalences: [
            EquivalenceTable("nicknames", groups: [["WILLIAM", "BILL", "LIAM"], ["ROBERT", "BOB", "BILL"]])
        ],
        blocking: BlockingDefinition(
            rules: [
                BlockingRule("pnc"), BlockingRule("cro"), BlockingRule("surname", "birth_date"),
                BlockingRule("forename", "birth_date"), BlockingRule("birth_date", "postcode"),
                BlockingRule("surname.words", "postcode"), BlockingRule("surname.prefix(2)", "birth_date"),
                BlockingRule("forename.equivalents(nicknames)", "surname.words", "birth_date.year"),
                BlockingRule("forename.equivalents(nicknames)", "surname.words", "birth_date.month_day"),
            ], limit: 300, splitBy: ["birth_date.year", "forename.prefix(1)"]),
        comparisons: [
            .personName(
                forename: "forename", surname: "surname", middleNames: "middle_names",
                equivalents: "nicknames"),
            .middleNames(column: "middle_names", forename: "forename"), .dateOfBirth(column: "birth_date"),
            .postcode(column: "postcode"), .exact("sex", column: "sex"),
            .policeIdentifiers(pnc: "pnc", cro: "cro"),
        ],
        thresholds: LinkageThresholds(join: 10, possible: 4, breakBelow: 7, review: 0),
        constraints: [
            LinkageConstraint("two PNC identifiers", when: "differ(pnc)"),
            LinkageConstraint(
                "twins",
                when: """
                    shared(surname) and shared(birth_date) and shared(postcode) and present(forename) and not \
                    (similar(forename, 0.9) or shared(forename) or shared(forename.equivalents(nicknames)) \
                    or crossed(forename, middle_names) or shared(pnc) or shared(cro))
                    """, effect: .weighAtMost(-5)),
        ],
        training: LinkageTraining(
            randomPairs: 8_000,
            deterministic: [BlockingRule("pnc"), BlockingRule("forename", "surname", "birth_date")]))
}

extension AgreementCondition: ExpressibleByStringLiteral {
    /// A condition by its text; one that never holds where the text is wrong.
    init(stringLiteral text: String) {
        self = (try? AgreementCondition(parsing: text)) ?? .any([])
    }
}

extension ColumnReference: ExpressibleByStringLiteral {
    /// A reference by its text; the text as a column where it is wrong.
    init(stringLiteral text: String) {
        self = (try? ColumnReference(parsing: text)) ?? ColumnReference(text)
    }
}

/// The identifier that a founding record gives in tests: readable, and different at each attempt.
func sampleIdentifier(_ key: RecordKey, _ attempt: Int) -> PersonIdentifier {
    PersonIdentifier("\(key.agency)/\(key.sourceKey)\(String(repeating: "'", count: attempt))")
}
