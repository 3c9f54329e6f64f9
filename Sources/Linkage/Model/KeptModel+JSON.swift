import Definitions

extension KeptModel {
    /// What is kept as JSON: the model, the thresholds, and for each column the counts of values by their hashes.
    ///
    /// The same model gives the same bytes.
    public var json: String {
        let bits = [thresholds.join, thresholds.possible, thresholds.breakBelow, thresholds.review]
        let columns = frequencies.map { column in
            let counts = column.counts.sorted { $0.key < $1.key }
                .map { String($0.key, radix: 16) + " " + String($0.value) }
            return "    {\"column\": \(JSON.quoted(column.reference)), \"records\": \(column.records), "
                + "\"counts\": \"\(counts.joined(separator: " "))\"}"
        }
        return """
            {
              "thresholds": [\(bits.map(\.description).joined(separator: ", "))],
              "automatic": \(thresholds.isAutomatic),
              "frequencies": [
            \(columns.joined(separator: ",\n"))
              ],
              "model": \(model.json)}

            """
    }

    /// What a JSON text holds.
    ///
    /// - Throws: ``LinkageError/unreadableModel(_:)``
    public init(json: String) throws(LinkageError) {
        let root = try JSON(parsing: json)
        guard let bits = root["thresholds"]?.array?.compactMap(\.number), bits.count == 4,
            case .bool(let isAutomatic)? = root["automatic"], let columns = root["frequencies"]?.array,
            let model = root["model"]
        else { throw .unreadableModel("it needs a model, four thresholds and frequencies") }
        var frequencies: [Frequencies] = []
        for column in columns { frequencies.append(try Frequencies(column)) }
        self.init(
            model: try LinkageModel(model),
            thresholds: LinkageThresholds(
                join: bits[0], possible: bits[1], breakBelow: bits[2], review: bits[3],
                isAutomatic: isAutomatic),
            frequencies: frequencies)
    }
}

extension KeptModel.Frequencies {
    fileprivate init(_ column: JSON) throws(LinkageError) {
        guard let reference = column["column"]?.string, let records = column["records"]?.number,
            let text = column["counts"]?.string, let whole = Int(exactly: records)
        else { throw .unreadableModel("frequencies need a column, its records and counts") }
        let words = text.split(separator: " ")
        guard words.count.isMultiple(of: 2) else {
            throw .unreadableModel("a count of '\(reference)' is missing")
        }
        var counts: [UInt64: Int] = [:]
        counts.reserveCapacity(words.count / 2)
        for place in stride(from: 0, to: words.count, by: 2) {
            guard let hash = UInt64(words[place], radix: 16), let count = Int(words[place + 1]), count > 0
            else { throw .unreadableModel("a count of '\(reference)' isn't one") }
            counts[hash] = count
        }
        self.init(reference: reference, records: whole, counts: counts)
    }
}
