/// How often an alert may go and come back before its coming and going is no longer news.
public struct FlappingTerm: Hashable, Sendable {
    /// So often it may come back; at least 1.
    public let times: Int
    /// Within so many nights; at least 2, and only those count on which its rule could be evaluated.
    public let nights: Int

    /// A term of so many returns within so many nights.
    public init(times: Int, nights: Int) {
        self.times = times
        self.nights = nights
    }

    /// Twice within fourteen nights: what holds unless a partnership says otherwise.
    public static let standard = FlappingTerm(times: 2, nights: 14)
}
