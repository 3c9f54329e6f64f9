public import Definitions
public import Vocabulary

/// Somebody, in a role, who is given an output.
public struct Recipient: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The role, as the agreement names it.
    public let role: String
    /// Which holder of the role: an officer's or team's code; it names the recipient's folder.
    public let holder: String
    /// The recipient's agency.
    public let agency: Agency

    /// A recipient by role, holder and agency.
    public init(role: String, holder: String, agency: Agency) {
        self.role = role
        self.holder = holder
        self.agency = agency
    }

    /// A role's every holder, where an output is for all of them alike.
    ///
    /// - Parameters:
    ///   - role: The role.
    ///   - agreements: All agreements: they say whose the role is.
    /// - Returns: The recipient; `nil` where no agreement has the role.
    public static func everyHolder(of role: String, by agreements: [SharingAgreement]) -> Recipient? {
        agreements.compactMap { $0.recipient(role) }.first.map {
            Recipient(role: role, holder: "all", agency: $0.agency)
        }
    }

    /// As the audit log names it: `role holder (agency)`.
    public var description: String { "\(role) \(holder) (\(agency))" }

    /// Order of role, then of holder.
    public static func < (left: Recipient, right: Recipient) -> Bool {
        (left.role, left.holder) < (right.role, right.holder)
    }
}
