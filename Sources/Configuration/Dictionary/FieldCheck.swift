internal import Definitions
internal import Vocabulary

/// What a field may be: its code list, its timeline form and its identity use must suit its type.
///
/// The rules of the timeline form are what keeps names, birth dates, addresses and reference numbers out of the
/// timelines; they hold however the dictionary is edited.
struct FieldCheck {
    let field: FieldDefinition
    let reader: MappingReader

    func check() {
        checkCodeList()
        checkTimelineForm()
        checkIdentity()
        checkMonitoring()
    }

    private func checkCodeList() {
        if field.type == .code, !reader.has("code_list") {
            reader.faults.record(field.location, "a field of type code needs a 'code_list'")
        }
        if field.type != .code, field.type != .list, reader.has("code_list") {
            reader.fault(
                at: "code_list",
                "only a field of type code or list has a code list, not \(field.type.rawValue)")
        }
    }

    private func checkTimelineForm() {
        guard field.timelineForm != .absent else { return }
        let allowed = Self.timelineForms(of: field.type)
        if !allowed.contains(field.timelineForm) {
            let right = allowed.map(\.rawValue).joined(separator: " or ")
            reader.fault(
                at: "timeline",
                "a field of type \(field.type.rawValue) may not stand in a timeline as "
                    + "\(field.timelineForm.rawValue): it could identify the person; use \(right)")
        } else if field.type == .text, field.timelineForm == .value, Self.namesPeople(field.sensitivity) {
            reader.fault(
                at: "timeline",
                "text of class \(field.sensitivity.rawValue) may not stand in a timeline: "
                    + "it could identify a person; use token or absent")
        }
    }

    /// The forms in which a type may stand in a timeline.
    private static func timelineForms(of type: FieldType) -> [TimelineForm] {
        switch type {
        case .forename, .middleNames, .surname, .list: [.absent]
        case .birthDate: [.age, .absent]
        case .reference, .postcode, .postcodeSector, .pnc, .cro, .asn, .crn, .prisonNumber: [.token, .absent]
        case .text: [.value, .token, .absent]
        case .day, .moment, .integer, .decimal, .yesNo, .code: [.value, .absent]
        }
    }

    private static func namesPeople(_ sensitivity: Sensitivity) -> Bool {
        [.personal, .victim, .intelligence].contains(sensitivity)
    }

    private func checkIdentity() {
        guard let identity = field.identity else { return }
        let allowed = Self.types(of: identity)
        if !allowed.contains(field.type) {
            let right = allowed.map(\.rawValue).joined(separator: " or ")
            reader.fault(
                at: "identity",
                "identity '\(identity.rawValue)' needs a field of type \(right), not \(field.type.rawValue)")
        }
        if field.timelineForm == .value, ![.sex, .birthDateQuality, .treatmentArea].contains(identity) {
            reader.fault(
                at: "identity", "a field that tells who a person is may not stand in a timeline as value")
        }
    }

    /// The field types that can feed a linkage column.
    private static func types(of identity: IdentityUse) -> [FieldType] {
        switch identity {
        case .forename: [.forename]
        case .forenameInitial: [.forename, .text]
        case .middleNames: [.middleNames, .forename]
        case .surname: [.surname]
        case .surnameInitial: [.surname, .text]
        case .birthDate: [.birthDate]
        case .birthDateQuality, .sex: [.code]
        case .postcode: [.postcode]
        case .postcodeSector: [.postcodeSector]
        case .treatmentArea: [.text, .code]
        case .pnc: [.pnc]
        case .cro: [.cro]
        case .prisonNumber: [.prisonNumber]
        case .otherIdentifiers: [.list]
        }
    }

    /// Sex alone may feed linkage and yet be closed to rules.
    private func checkMonitoring() {
        guard field.monitoringOnly else { return }
        if let identity = field.identity, identity != .sex {
            reader.fault(
                at: "identity", "a field that serves equality monitoring only may not feed linkage")
        }
    }
}
