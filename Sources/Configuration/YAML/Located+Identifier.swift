internal import Vocabulary

extension Located where Value == String {
    /// Whether the text is a lower-case identifier; if not, a fault says so.
    func isIdentifier(_ faults: FaultCollector) -> Bool {
        let scalar = YAMLScalar(text: value, style: .plain, location: location, lines: SourceLines(""))
        return Reading<String>.identifier.read(.scalar(scalar), faults) != nil
    }
}
