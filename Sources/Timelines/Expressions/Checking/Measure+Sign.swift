import Definitions
import Vocabulary

extension Measure {
    /// Whether it can't be negative: a property of codes of which none has a negative one, such as a weight.
    func isNeverNegative(in dictionary: DataDictionary) -> Bool {
        switch self {
        case .constant(let number): return number >= 0
        case .weight(let table, _, _, _):
            return table.editions.allSatisfy { $0.weights.values.allSatisfy { $0 >= 0 } }
        case .function(let function, let operands):
            return function == .highest
                ? operands.contains { $0.isNeverNegative(in: dictionary) }
                : function == .lowest && operands.allSatisfy { $0.isNeverNegative(in: dictionary) }
        case .arithmetic(.plus, let one, let other), .arithmetic(.times, let one, let other),
            .otherwise(let one, let other, _):
            return one.isNeverNegative(in: dictionary) && other.isNeverNegative(in: dictionary)
        case .choose(let choices, let other):
            return choices.allSatisfy { $0.value.isNeverNegative(in: dictionary) }
                && other.isNeverNegative(in: dictionary)
        case .field(let access):
            guard case .property(_, let list, let property) = access.part else { return false }
            return dictionary.values(ofProperty: property, in: list).allSatisfy { value in
                if case .decimal(let number) = value { return number >= 0 }
                if case .integer(let number) = value { return number >= 0 }
                return true
            }
        default: return false
        }
    }
}

extension DataDictionary {
    /// The values of a property, by the codes' places in their list.
    func values(ofProperty property: Int, in list: String) -> [FieldValue] {
        (codeList(list)?.codes ?? []).map {
            property < $0.properties.count ? $0.properties[property] : .missing(.absentColumn)
        }
    }
}
