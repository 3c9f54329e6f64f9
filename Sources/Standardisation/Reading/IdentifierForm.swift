import PersonalData
import Vocabulary

/// An identifier with a form of its own, by the name that the dictionary uses.
enum IdentifierForm: String, Sendable, CaseIterable {
    case pnc
    case cro
    case asn
    case crn
    case prisonNumber = "prison_number"
    case nationalInsuranceNumber = "nino"
    case postcode
    case postcodeSector = "postcode_sector"

    /// The canonical form of an identifier as written.
    ///
    /// - Throws: what is wrong with the text, without the text.
    func canonical(_ text: String, asOf: CalendarDay) throws(IdentifierFault) -> String {
        switch self {
        case .pnc: try PNCIdentifier(text, asOf: asOf).text
        case .cro: try CRONumber(text).text
        case .asn: try ArrestSummonsNumber(text).text
        case .crn: try CaseReferenceNumber(text).text
        case .prisonNumber: try PrisonNumber(text).text
        case .nationalInsuranceNumber: try NationalInsuranceNumber(text).text
        case .postcode: try Postcode(text).text
        case .postcodeSector: try PostcodeSector(text).text
        }
    }

    /// The identifier's value, or the report that it fails its check.
    func reading(of text: String, asOf: CalendarDay) -> Reading {
        do throws(IdentifierFault) {
            return Reading(.text(try canonical(text, asOf: asOf)))
        } catch {
            return .invalid(.invalidIdentifier, error.description)
        }
    }
}
