import Definitions
import Vocabulary

extension Prospector {
    /// A yes-or-no field, or such a property of a code.
    func flag(_ access: FieldAccess) -> TruthProspect {
        guard case .property(_, let list, let property) = access.part else {
            return TruthProspect(unknownBy: .missing)
        }
        let values = properties(list, property)
        let flags = values.compactMap { value -> TruthValue? in
            if case .flag(let yes) = value { return TruthValue(yes) }
            return nil
        }
        return TruthProspect(Set(flags).union([.unknown]), .missing)
    }

    /// A number or day of a row.
    func quantity(_ access: FieldAccess) -> QuantityProspect {
        switch access.part {
        case .received: return QuantityProspect(from: -.infinity, to: .infinity, unknownBy: [])
        case .property(_, let list, let property):
            let numbers = properties(list, property).compactMap { value -> Double? in
                if case .decimal(let number) = value { return number }
                if case .integer(let number) = value { return Double(number) }
                return nil
            }
            guard let low = numbers.min(), let high = numbers.max() else { return .never(.missing) }
            return QuantityProspect(from: low, to: high, unknownBy: .missing)
        default: return QuantityProspect(from: -.infinity, to: .infinity, unknownBy: .missing)
        }
    }

    /// A code, word, token or agency of a row; a row's agency is always known.
    func symbol(_ access: FieldAccess) -> SymbolProspect {
        access.part == .agency ? SymbolProspect(.any) : SymbolProspect(.any, .missing)
    }

    private func properties(_ list: String, _ property: Int) -> [FieldValue] {
        dictionary.values(ofProperty: property, in: list)
    }
}
