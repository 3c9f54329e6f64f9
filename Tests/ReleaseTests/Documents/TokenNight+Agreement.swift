import Definitions
import Release
import TestSupport
import Vocabulary

extension TokenNight {
    /// An agreement that gives the officer some fields, each under a condition or without.
    static func agreement(
        giving lines: [(field: FieldReference, condition: String?)], from: CalendarDay? = nil
    ) -> SharingAgreement {
        SharingAgreement(
            reference: "T-01", version: "1", title: "Test", owner: "owner", classification: "M",
            inForceFrom: from ?? asOf.adding(days: -1), inForceUntil: nil, reviewDue: asOf.adding(days: 100),
            parties: [], purposes: [SharingPurpose(code: purpose, title: "cases", kind: .personalised)],
            gateways: [LegalGateway(name: "power", statute: "Act", nature: .power, condition: "")],
            conditions: [],
            recipients: [
                RecipientRole(
                    role: officer.role, title: "the officer", agency: officer.agency, reach: .ownCases)
            ],
            lines: lines.enumerated().map { number, line in
                AgreementLine(
                    name: "\(number + 1)", agency: line.field.agency, recordType: line.field.recordType,
                    fields: [line.field.field], purposes: [purpose], recipients: [officer.role],
                    gateway: "power", condition: line.condition, location: place)
            }, retention: [], documents: [], location: place)
    }

    /// An agreement that gives everything but some records.
    static func agreement(without types: String...) -> SharingAgreement {
        agreement(giving: fields.filter { !types.contains($0.recordType.name) }.map { ($0, nil) })
    }

    /// An agreement that gives each field by the toss of a coin, half of them under a condition.
    static func randomAgreement(_ generator: inout SplitMix) -> SharingAgreement {
        var lines: [(field: FieldReference, condition: String?)] = []
        for field in fields where Int.random(in: 0..<4, using: &generator) > 0 {
            lines.append((field, Bool.random(using: &generator) ? nil : "shared"))
        }
        return agreement(giving: lines)
    }
}
