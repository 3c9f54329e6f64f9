internal import Definitions
internal import Vocabulary

/// Some needs under a name, which measures and views may use.
struct NeedSet {
    let name: String
    let needs: [NeedDeclaration]
}

/// Reads sets of needs: one need for each code of a list, by conditions in which `{code}` stands for the code; or needs
/// one by one.
struct NeedSetDecoder {
    let dictionary: DataDictionary

    /// What conditions write for the code.
    static let placeholder = "{code}"

    func set(_ key: Located<String>, _ reader: MappingReader) -> NeedSet? {
        let needs = reader.has("needs") ? reader.required("needs", .namedMappings(need)) : byCode(reader)
        guard key.isIdentifier(reader.faults), let needs else { return nil }
        if needs.isEmpty { reader.faults.record(key.location, "a set of needs needs at least one") }
        return NeedSet(name: key.value, needs: needs)
    }

    private func need(_ key: Located<String>, _ reader: MappingReader) -> NeedDeclaration? {
        let label = reader.required("label", .text)
        let standard = reader.required("standard", .expression)
        let severe = reader.optional("severe", .expression)
        guard let label, let standard else { return nil }
        return NeedDeclaration(id: key.value, label: label, standard: standard, severe: severe)
    }

    private func byCode(_ reader: MappingReader) -> [NeedDeclaration]? {
        let names = dictionary.codeLists.map(\.name)
        let list = reader.required("code_list", .known("code list", among: names)).flatMap {
            dictionary.codeList($0)
        }
        let known = list?.codes.map(\.code) ?? []
        let codes =
            list == nil
            ? reader.required("codes", .list(of: .text))
            : reader.required("codes", .list(of: .known("code", among: known)))
        let standard = reader.required("standard", .expression)
        let severe = reader.optional("severe", .expression)
        guard let list, let codes, let standard else { return nil }
        return codes.map { code in
            NeedDeclaration(
                id: code, label: list.entry(code)?.label ?? code, standard: standard.naming(code),
                severe: severe?.naming(code))
        }
    }
}

extension ExpressionText {
    /// The condition with a code in the places of `{code}`, at the same place of the file: a fault further on in a line
    /// is off by the difference in length.
    fileprivate func naming(_ code: String) -> ExpressionText {
        ExpressionText(
            text.replacing(NeedSetDecoder.placeholder, with: code), at: location,
            continuationColumn: continuationColumn)
    }
}
