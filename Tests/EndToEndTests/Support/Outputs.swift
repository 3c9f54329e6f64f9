/// Which outputs are which, by their path.
enum Outputs {
    /// Whether an output tells of people by name: officers' and teams' lists, and meetings' packs.
    static func areOfPeople(_ path: String) -> Bool {
        path.contains("offender-managers/") || path.contains("team-managers/")
            || path.contains("meeting-pack")
    }
}
