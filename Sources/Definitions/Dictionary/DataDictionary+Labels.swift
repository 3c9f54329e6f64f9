public import Vocabulary

extension DataDictionary {
    /// What people call each code that a field can have, in the code list's order; none for a field without codes.
    ///
    /// - Parameters:
    ///   - field: The field.
    ///   - recordType: The type of record that it is of.
    /// - Returns: The labels, each once.
    public func labels(of field: FieldName, in recordType: RecordType) -> [String] {
        guard let type = self.recordType(recordType), let place = type.index(of: field),
            let list = type.fields[place].codeList.flatMap(codeList)
        else { return [] }
        return list.codes.map(\.label).reduce(into: []) { labels, label in
            if !labels.contains(label) { labels.append(label) }
        }
    }
}
