import Definitions
import PersonalData
import Vocabulary

extension ValueReader {
    /// The way to read a column that becomes a field, as the dictionary and the source declare both.
    ///
    /// - Throws: what does not fit, at its place in the configuration.
    init(
        field: FieldDefinition, column: SourceColumn, translation: CodeTranslation?,
        dictionary: DataDictionary
    ) throws(Fault) {
        switch field.type {
        case .text, .reference: self = .text
        case .forename, .middleNames, .surname: self = .name
        case .postcode: self = .identifier(.postcode)
        case .postcodeSector: self = .identifier(.postcodeSector)
        case .pnc: self = .identifier(.pnc)
        case .cro: self = .identifier(.cro)
        case .asn: self = .identifier(.asn)
        case .crn: self = .identifier(.crn)
        case .prisonNumber: self = .identifier(.prisonNumber)
        case .birthDate:
            let placeholders = BirthDatePlaceholders(column.placeholders.compactMap { CalendarDay(iso: $0) })
            self = .birthDate(try Self.layouts(of: column), placeholders)
        case .day: self = .day(try Self.layouts(of: column))
        case .moment: self = .moment(try Self.layouts(of: column))
        case .integer: self = .integer
        case .decimal: self = .decimal
        case .yesNo: self = try Self.yesNo(column, isTranslated: translation != nil)
        case .code:
            guard let list = try Self.codeList(of: field, in: dictionary) else {
                throw Fault(at: field.location, "field \(field.name) holds codes but names no code_list")
            }
            self = .code(known: Set(list.codes.map(\.code)))
        case .list:
            self = .list(
                ListReader(translation: translation, list: try Self.codeList(of: field, in: dictionary)))
        }
    }

    private static func layouts(of column: SourceColumn) throws(Fault) -> [DateLayout] {
        let names: [String]
        switch column.type {
        case .date(let layouts), .datetime(let layouts): names = layouts
        default:
            throw Fault(
                at: column.location, "column \(column.name) becomes a date: its type must be date or datetime"
            )
        }
        var layouts: [DateLayout] = []
        for name in names {
            guard let layout = DateLayout(rawValue: name) else {
                let known = DateLayout.allCases.map(\.rawValue).joined(separator: ", ")
                throw Fault(at: column.location, "unknown date layout '\(name)'; known layouts: \(known)")
            }
            layouts.append(layout)
        }
        return layouts
    }

    private static func yesNo(_ column: SourceColumn, isTranslated: Bool) throws(Fault) -> ValueReader {
        if isTranslated { return .yesNo(yes: ["yes"], no: ["no"]) }
        guard case .boolean(let yes, let no) = column.type else {
            throw Fault(
                at: column.location,
                "column \(column.name) becomes yes or no: its type must be boolean, or it needs a crosswalk")
        }
        return .yesNo(yes: Set(yes), no: Set(no))
    }

    private static func codeList(
        of field: FieldDefinition, in dictionary: DataDictionary
    ) throws(Fault) -> CodeList? {
        guard let name = field.codeList else { return nil }
        guard let list = dictionary.codeList(name) else {
            let nearest = NearMiss.suggestion(for: name, among: dictionary.codeLists.map(\.name))
            let hint = nearest.map { "; did you mean '\($0)'?" } ?? ""
            throw Fault(at: field.location, "unknown code list '\(name)'\(hint)")
        }
        return list
    }
}

extension ListReader {
    /// A list whose codes and types are those of a code list, if there is one.
    ///
    /// A text property `form` of the code list names the form that the values of a type have.
    init(translation: CodeTranslation?, list: CodeList?) {
        self.translation = translation
        known = list.map { Set($0.codes.map(\.code)) }
        var forms: [String: IdentifierForm] = [:]
        if let list, let place = list.properties.firstIndex(where: { $0.name == "form" }) {
            for code in list.codes {
                if case .text(let name) = code.properties[place] {
                    forms[code.code] = IdentifierForm(rawValue: name)
                }
            }
        }
        self.forms = forms
    }
}
