/// What must be known of decisions before one is written down.
enum DecisionNote {
    /// That nothing reads them yet.
    static let notReadBack =
        "Decisions do not come back yet: nothing reads this spreadsheet, and tomorrow's list shows an alert as if nobody "
        + "had decided. Keep the spreadsheet with the case, and tell the partnership's analyst at once where the records "
        + "are not this person's, for nothing is corrected by itself."
}
