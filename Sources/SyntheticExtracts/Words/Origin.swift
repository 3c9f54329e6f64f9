/// Where a synthetic person's names come from: names go together with names of the same origin.
enum Origin: Int, CaseIterable {
    case british, irish, polish, southAsian, muslim, african, caribbean, french, nordic

    private static let britishEthnicities = Array(repeating: "W1", count: 22) + ["M1", "M9", "W4"]

    /// How many of a hundred people have such names.
    static let weights = [62, 6, 5, 6, 8, 5, 4, 2, 2]

    /// Ethnicity codes that go with the names, the likelier first; for synthetic data only.
    var ethnicities: [String] {
        switch self {
        case .british: Self.britishEthnicities
        case .irish: ["W2", "W2", "W2", "W1", "W1", "W4"]
        case .polish: ["W3", "W9", "W9", "W5"]
        case .southAsian: ["A1", "A9", "M3"]
        case .muslim: ["A2", "A3", "O2", "A9"]
        case .african: ["B2", "M2", "B9"]
        case .caribbean: ["B1", "M1", "B9"]
        case .french, .nordic: ["W9", "W1"]
        }
    }
}
