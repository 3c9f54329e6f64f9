internal import Vocabulary

/// The rows of one person in all extracts, with the nights in which each stands.
struct PersonRows {
    /// A row and when it stands.
    struct Row {
        let extract: Extract
        let cells: [String]
        let nights: Nights

        /// Whether the row is in a night's file: in a snapshot while it stands, else on the first night that
        /// knows of it.
        func isDelivered(onNight night: Int) -> Bool {
            extract.isSnapshot ? nights.since <= night && night < nights.until : nights.since == night
        }
    }

    private(set) var rows: [Row] = []

    /// Adds a row; `synthetic` is added to every one.
    mutating func add(_ extract: Extract, _ nights: Nights = Nights(), _ cells: [String]) {
        rows.append(Row(extract: extract, cells: cells + ["Y"], nights: nights))
    }

    /// The rows of a person.
    init(_ person: Persona) {
        let circumstances = Circumstances(person)
        if person.slot.police { addPolice(circumstances.police, person) }
        if person.slot.probation {
            addProbation(
                circumstances.probation, person, arrest: circumstances.police.arrests.first { $0.day < 0 })
        }
        if person.slot.treatment != .unknown { addTreatment(circumstances.treatment, person) }
        rows = RowFault.befalling(rows, of: person)
    }
}

/// `Y` or `N`.
func yesNo(_ value: Bool) -> String { value ? "Y" : "N" }
