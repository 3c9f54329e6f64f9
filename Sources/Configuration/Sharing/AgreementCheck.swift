internal import Definitions
internal import Vocabulary

/// Checks an agreement against itself and the dictionary: every name that a line uses must be declared.
struct AgreementCheck {
    private let agreement: SharingAgreement
    private let dictionary: DataDictionary
    private let agencies: [String]
    private let faults: FaultCollector

    init(
        _ agreement: SharingAgreement, dictionary: DataDictionary, agencies: [Agency], faults: FaultCollector
    ) {
        self.agreement = agreement
        self.dictionary = dictionary
        self.agencies = agencies.map(\.name)
        self.faults = faults
    }

    func run() {
        if agreement.reviewDue < agreement.inForceFrom {
            faults.record(agreement.location, "review_due lies before in_force_from")
        }
        if let until = agreement.inForceUntil, until < agreement.inForceFrom {
            faults.record(agreement.location, "in_force_until lies before in_force_from")
        }
        repeats("line", agreement.lines.map { ($0.name, $0.location) })
        agreement.lines.forEach(check)
    }

    private func check(_ line: AgreementLine) {
        known(line.agency.name, "agency", among: agreement.parties.map(\.agency.name), at: line.location)
        known(line.agency.name, "supplying agency", among: agencies, at: line.location)
        for purpose in line.purposes {
            known(purpose, "purpose", among: agreement.purposes.map(\.code), at: line.location)
        }
        for recipient in line.recipients {
            known(recipient, "recipient", among: agreement.recipients.map(\.role), at: line.location)
        }
        known(line.gateway, "gateway", among: agreement.gateways.map(\.name), at: line.location)
        if let condition = line.condition {
            known(condition, "condition", among: agreement.conditions.map(\.name), at: line.location)
        }
        guard let type = dictionary.recordType(line.recordType) else {
            known(
                line.recordType.name, "record type", among: dictionary.recordTypes.map(\.name.name),
                at: line.location)
            return
        }
        for field in line.fields {
            known(
                field.name, "field of \(type.name)", among: type.fields.map(\.name.name), at: line.location)
        }
    }

    private func known(_ word: String, _ kind: String, among words: [String], at location: SourceLocation) {
        guard !words.contains(word) else { return }
        faults.record(location, KnownWords.message(unknown: word, kind: kind, known: words))
    }

    private func repeats(_ kind: String, _ names: [(String, SourceLocation)]) {
        var seen: Set<String> = []
        for (name, location) in names where !seen.insert(name).inserted {
            faults.record(location, "the \(kind) '\(name)' stands already; names must differ")
        }
    }
}
