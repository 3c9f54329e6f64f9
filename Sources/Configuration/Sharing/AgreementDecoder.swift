internal import Definitions
internal import Vocabulary

/// Reads `agreement.yml`: the information-sharing agreements, and checks each against itself and the dictionary.
enum AgreementDecoder {
    /// The agreements of a document, which holds them under `agreements:`.
    ///
    /// - Parameters:
    ///   - document: The document.
    ///   - dictionary: The dictionary, whose record types and fields the lines name.
    ///   - agencies: The agencies that supply something.
    ///   - faults: Where faults are gathered.
    /// - Returns: The agreements that could be read.
    static func decode(
        _ document: YAMLDocument, dictionary: DataDictionary, agencies: [Agency], faults: FaultCollector
    ) -> [SharingAgreement] {
        let agreements = Reading.mapping { reader in
            reader.required("agreements", .list(of: .agreement))
        }.read(document.root, faults)
        for agreement in agreements ?? [] {
            AgreementCheck(agreement, dictionary: dictionary, agencies: agencies, faults: faults).run()
        }
        return agreements ?? []
    }
}

extension Reading where Value == SharingAgreement {
    fileprivate static var agreement: Reading {
        .mapping { reader in
            let reference = reader.required("isa_ref", .text)
            let version = reader.required("version", .text)
            let title = reader.required("title", .text)
            let owner = reader.required("owner", .text)
            let classification = reader.required("classification", .text)
            let from = reader.required("in_force_from", .day)
            let until = reader.optional("in_force_until", .day)
            let review = reader.required("review_due", .day)
            let parties = reader.required("parties", .list(of: .party))
            let purposes = reader.required("purposes", .list(of: .purpose))
            let gateways = reader.required("gateways", .list(of: .gateway))
            let conditions = reader.optional("conditions", .list(of: .condition), else: [])
            let recipients = reader.required("recipients", .list(of: .recipient))
            let lines = reader.required("lines", .list(of: .line))
            let retention = reader.required("retention", .list(of: .retention))
            let documents = reader.required("documents", .list(of: .document))
            guard let reference, let version, let title, let owner, let classification, let from, let review,
                let parties, let purposes, let gateways, let recipients, let lines, let retention,
                let documents
            else { return nil }
            return SharingAgreement(
                reference: reference, version: version, title: title, owner: owner,
                classification: classification, inForceFrom: from, inForceUntil: until, reviewDue: review,
                parties: parties, purposes: purposes, gateways: gateways, conditions: conditions,
                recipients: recipients, lines: lines, retention: retention, documents: documents,
                location: reader.location)
        }
    }
}

extension Reading where Value == AgreementParty {
    fileprivate static var party: Reading {
        .mapping { reader in
            let agency = reader.required("agency", .identifier)
            let role = reader.required("role", .text)
            let regime: AgreementParty.Regime? = reader.required("regime", .word("regime"))
            let officer = reader.required("designated_officer", .text)
            guard let agency, let role, let regime, let officer else { return nil }
            return AgreementParty(
                agency: Agency(agency), role: role, regime: regime, designatedOfficer: officer)
        }
    }
}

extension Reading where Value == SharingPurpose {
    fileprivate static var purpose: Reading {
        .mapping { reader in
            let code = reader.required("code", .text)
            let title = reader.required("title", .text)
            let kind: SharingPurpose.Kind? = reader.required("kind", .word("kind of purpose"))
            guard let code, let title, let kind else { return nil }
            return SharingPurpose(code: code, title: title, kind: kind)
        }
    }
}

extension Reading where Value == LegalGateway {
    fileprivate static var gateway: Reading {
        .mapping { reader in
            let name = reader.required("name", .identifier)
            let statute = reader.required("statute", .text)
            let nature: LegalGateway.Nature? = reader.required("nature", .word("nature"))
            let condition = reader.required("condition", .text)
            guard let name, let statute, let nature, let condition else { return nil }
            return LegalGateway(name: name, statute: statute, nature: nature, condition: condition)
        }
    }
}

extension Reading where Value == SharingCondition {
    fileprivate static var condition: Reading {
        .mapping { reader in
            let name = reader.required("name", .identifier)
            let title = reader.required("title", .text)
            let when = reader.required("when", .expression)
            guard let name, let title, let when else { return nil }
            return SharingCondition(name: name, title: title, expression: when)
        }
    }
}

extension Reading where Value == RecipientRole {
    fileprivate static var recipient: Reading {
        .mapping { reader in
            let role = reader.required("role", .identifier)
            let title = reader.required("title", .text)
            let agency = reader.required("agency", .identifier)
            let reach: RecipientRole.Reach? = reader.required("reach", .word("reach"))
            guard let role, let title, let agency, let reach else { return nil }
            return RecipientRole(role: role, title: title, agency: Agency(agency), reach: reach)
        }
    }
}

extension Reading where Value == AgreementLine {
    fileprivate static var line: Reading {
        .mapping { reader in
            let name = reader.required("line", .text)
            let agency = reader.required("agency", .identifier)
            let recordType = reader.required("record_type", .identifier)
            let fields = reader.required("fields", .list(of: .identifier))
            let purposes = reader.required("purposes", .list(of: .text))
            let recipients = reader.required("recipients", .list(of: .identifier))
            let gateway = reader.required("gateway", .identifier)
            let condition = reader.optional("condition", .identifier)
            guard let name, let agency, let recordType, let fields, let purposes, let recipients, let gateway
            else { return nil }
            return AgreementLine(
                name: name, agency: Agency(agency), recordType: RecordType(recordType),
                fields: fields.map { FieldName($0) }, purposes: purposes, recipients: recipients,
                gateway: gateway, condition: condition, location: reader.location)
        }
    }
}

extension Reading where Value == RetentionRule {
    fileprivate static var retention: Reading {
        .mapping { reader in
            let kind = reader.required("kind", .identifier)
            let days = reader.required("days", .integer(1...))
            let disposal = reader.required("disposal", .text)
            let owner = reader.required("owner", .text)
            guard let kind, let days, let disposal, let owner else { return nil }
            return RetentionRule(kind: kind, days: days, disposal: disposal, owner: owner)
        }
    }
}

extension Reading where Value == AgreementDocument {
    fileprivate static var document: Reading {
        .mapping { reader in
            let kind = reader.required("kind", .identifier)
            let reference = reader.required("reference", .text)
            guard let kind, let reference else { return nil }
            return AgreementDocument(kind: kind, reference: reference)
        }
    }
}
