/// The confidence interval of a share (Wilson 1927), which stays within 0 and 1 and suits small numbers.
public enum WilsonInterval: Sendable {
    /// Standard deviations of a normal distribution between which 95 % lie, to either side.
    public static let deviations = 1.959964

    /// The 95 % interval of so many among so many; 0 to 1 where there is none.
    public static func of(_ found: Int, among all: Int) -> (low: Double, high: Double) {
        guard all > 0 else { return (0, 1) }
        let (count, share) = (Double(all), Double(found) / Double(all))
        let square = deviations * deviations
        let centre = (share + square / (2 * count)) / (1 + square / count)
        let reach =
            deviations / (1 + square / count)
            * (share * (1 - share) / count + square / (4 * count * count)).squareRoot()
        return (found == 0 ? 0 : max(0, centre - reach), found == all ? 1 : min(1, centre + reach))
    }
}
