/// How soon an alert asks for an answer (domain reference 7.5).
public enum Severity: String, Hashable, Sendable, Codable, CaseIterable {
    /// At the next contact.
    case info = "INFO"
    /// Within three working days.
    case amber = "AMBER"
    /// On the same working day.
    case red = "RED"
    /// On the same day, by the support route; apart from enforcement.
    case welfare = "WELFARE"

    /// One step lower: red to amber, amber to info.
    ///
    /// Info has no lower step, and welfare is on no such ladder.
    public var lowered: Severity {
        switch self {
        case .red: .amber
        case .amber: .info
        case .info: .info
        case .welfare: .welfare
        }
    }

    /// Whether it asks for an answer on the same day: such an alert gives way to no other, is folded into no other, and
    /// is part of every budget.
    public var isForToday: Bool { self == .red || self == .welfare }

    /// Where it stands in a list, the most urgent first, from 0.
    public var rank: Int {
        switch self {
        case .red: 0
        case .welfare: 1
        case .amber: 2
        case .info: 3
        }
    }
}

/// How far an alert's evidence and links can be relied upon.
public enum Confidence: String, Hashable, Sendable, Codable, CaseIterable {
    /// Linked by shared identifiers, with nothing missing.
    case high = "HIGH"
    /// Linked on details, or with something missing or stale.
    case medium = "MEDIUM"
    /// Both, or linked weakly.
    case low = "LOW"

    /// One step lower; low stays low.
    public var lowered: Confidence { self == .high ? .medium : .low }

    /// One step higher; high stays high.
    public var raised: Confidence { self == .low ? .medium : .high }
}
