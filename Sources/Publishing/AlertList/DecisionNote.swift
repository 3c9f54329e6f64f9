/// What must be known of decisions before one is written down.
enum DecisionNote {
    /// How to answer an alert, and what comes of it.
    static let howToAnswer =
        "A decision needs a reason, who decided and on which day; DEFER needs a day until which. Your name and the day "
        + "alone say that you have seen it. Send the file back to the partnership's analyst: the next list shows what was "
        + "decided, and a decided alert doesn't come back unless something new happens. WRONG_PERSON says that "
        + "other agencies' records are not this person's: from the next night on they stand apart, and alerts that rested "
        + "on them are withdrawn."
}
