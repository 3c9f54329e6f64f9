extension LinkageModel {
    /// The model as JSON: the prior, and for each comparison its levels with m, u and the weight they give.
    ///
    /// The same model gives the same bytes; numbers are written so that they read back unchanged.
    public var json: String {
        var lines = ["{", "  \"prior\": \(prior),", "  \"comparisons\": ["]
        for (index, comparison) in comparisons.enumerated() {
            lines.append("    {")
            lines.append("      \"name\": \(JSON.quoted(comparison.name)),")
            lines.append("      \"levels\": [")
            for (place, level) in comparison.levels.enumerated() {
                let comma = place + 1 < comparison.levels.count ? "," : ""
                lines.append(
                    "        {\"name\": \(JSON.quoted(level.name)), \"m\": \(level.match), \"u\": \(level.chance), "
                        + "\"weight\": \(level.weight.bits)}\(comma)")
            }
            lines.append("      ]")
            lines.append("    }\(index + 1 < comparisons.count ? "," : "")")
        }
        lines += ["  ]", "}", ""]
        return lines.joined(separator: "\n")
    }

    /// The model that a JSON text holds; weights are worked out from m and u anew.
    ///
    /// - Throws: ``LinkageError/unreadableModel(_:)``
    public init(json: String) throws(LinkageError) { try self.init(try JSON(parsing: json)) }

    /// The model that a JSON value is.
    init(_ root: JSON) throws(LinkageError) {
        guard let prior = root["prior"]?.number, let list = root["comparisons"]?.array else {
            throw .unreadableModel("it needs a prior and comparisons")
        }
        var comparisons: [Comparison] = []
        for item in list {
            guard let name = item["name"]?.string, let levels = item["levels"]?.array else {
                throw .unreadableModel("a comparison needs a name and levels")
            }
            comparisons.append(Comparison(name, levels: try Self.levels(levels, of: name)))
        }
        self.init(prior: prior, comparisons: comparisons)
    }

    private static func levels(_ items: [JSON], of comparison: String) throws(LinkageError) -> [Level] {
        var levels: [Level] = []
        for item in items {
            guard let name = item["name"]?.string, let match = item["m"]?.number,
                let chance = item["u"]?.number
            else { throw .unreadableModel("each level of '\(comparison)' needs a name, m and u") }
            levels.append(Level(name, match: match, chance: chance))
        }
        return levels
    }
}
