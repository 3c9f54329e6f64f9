extension YAMLNode {
    /// The texts under a key in each item of the lists under another, wherever those stand: what a file declares,
    /// even where the rest of it has faults.
    func texts(of key: String, below list: String) -> [String] {
        switch self {
        case .scalar: []
        case .sequence(let sequence): sequence.items.flatMap { $0.texts(of: key, below: list) }
        case .mapping(let mapping):
            mapping.entries.flatMap { entry in
                entry.key.text == list ? entry.value.items(key) : entry.value.texts(of: key, below: list)
            }
        }
    }

    /// The texts under a key in each mapping of a list.
    private func items(_ key: String) -> [String] {
        guard case .sequence(let sequence) = self else { return [] }
        return sequence.items.flatMap { item -> [String] in
            guard case .mapping(let mapping) = item else { return [] }
            return mapping.entries.compactMap { entry in
                guard entry.key.text == key, case .scalar(let scalar) = entry.value else { return nil }
                return scalar.text
            }
        }
    }
}
