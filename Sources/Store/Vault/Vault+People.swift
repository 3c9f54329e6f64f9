internal import GRDB
public import Vocabulary

/// Which person an agency's person record belongs to, and how firmly.
public struct PersonAssignment: Hashable, Sendable {
    /// The agency's record.
    public let record: RecordKey
    /// The person's identifier, which stays the same from night to night.
    public let person: String
    /// How firmly it is linked to the person's other records.
    public let strength: LinkStrength

    /// An assignment of a record to a person.
    public init(record: RecordKey, person: String, strength: LinkStrength) {
        self.record = record
        self.person = person
        self.strength = strength
    }
}

/// What became of a person's identifier on a night.
public struct PersonChange: Hashable, Sendable {
    /// What happened: `founded`, `merged`, `split` or `ended`.
    public let kind: String
    /// The identifier.
    public let person: String
    /// The other identifiers concerned.
    public let others: [String]

    /// A change of its parts.
    public init(kind: String, person: String, others: [String]) {
        self.kind = kind
        self.person = person
        self.others = others
    }
}

extension Vault {
    /// Keeps a night's people: who every person record belongs to, and what became of identifiers.
    ///
    /// What an interrupted run of the night kept before is replaced.
    ///
    /// - Throws: ``StoreFault``
    public func keep(people: [PersonAssignment], changes: [PersonChange], on night: CalendarDay) throws {
        try file.write("keeping people") { database in
            for table in ["person_record", "person_history"] {
                try database.execute(
                    sql: "DELETE FROM \(table) WHERE night >= ?", arguments: [night.description])
            }
            let insert = try database.makeStatement(sql: "INSERT INTO person_record VALUES (?,?,?,?,?,?)")
            for assignment in people {
                let key = assignment.record
                try insert.execute(arguments: [
                    night.description, key.agency.name, key.recordType.name, key.sourceKey, assignment.person,
                    Int(assignment.strength.rawValue),
                ])
            }
            for (position, change) in changes.enumerated() {
                try database.execute(
                    sql: "INSERT INTO person_history VALUES (?,?,?,?,?)",
                    arguments: [
                        night.description, position, change.kind, change.person,
                        TextList.text(of: change.others),
                    ])
            }
        }
    }

    /// The people of the latest night up to and including a date, or of the latest before it.
    ///
    /// - Parameters:
    ///   - night: The date.
    ///   - inclusive: Whether the night of that very date counts.
    /// - Returns: The assignments in order of their records; empty where no night was linked yet.
    /// - Throws: ``StoreFault``
    public func people(upTo night: CalendarDay, inclusive: Bool) throws -> [PersonAssignment] {
        try file.read("reading people") { database in
            let comparison = inclusive ? "<=" : "<"
            let rows = try Row.fetchAll(
                database,
                sql: """
                    SELECT agency, record_type, source_key, person, strength FROM person_record
                    WHERE night = (SELECT max(night) FROM person_record WHERE night \(comparison) ?)
                    ORDER BY agency, record_type, source_key
                    """, arguments: [night.description])
            return rows.map { row in
                PersonAssignment(
                    record: RecordKey(
                        agency: Agency(row[0]), recordType: RecordType(row[1]), sourceKey: row[2]),
                    person: row[3],
                    strength: LinkStrength(rawValue: UInt8(clamping: row[4] as Int)) ?? .none)
            }
        }
    }

    /// What became of people's identifiers on a night.
    ///
    /// - Throws: ``StoreFault``
    public func personChanges(on night: CalendarDay) throws -> [PersonChange] {
        try file.read("reading what became of people") { database in
            try Row.fetchAll(
                database,
                sql: "SELECT kind, person, others FROM person_history WHERE night = ? ORDER BY position",
                arguments: [night.description]
            ).map { PersonChange(kind: $0[0], person: $0[1], others: TextList.items(of: $0[2]) ?? []) }
        }
    }

    /// Keeps which person bears which pseudonym; those already kept stand.
    ///
    /// - Throws: ``StoreFault``
    public func keep(pseudonyms: [(person: String, pseudonym: Pseudonym)]) throws {
        try file.write("keeping pseudonyms") { database in
            for (person, pseudonym) in pseudonyms {
                try database.execute(
                    sql: "INSERT OR REPLACE INTO pseudonym VALUES (?,?)", arguments: [person, pseudonym.text])
            }
        }
    }

    /// The person behind a pseudonym, if there is one.
    ///
    /// - Throws: ``StoreFault``
    public func person(behind pseudonym: Pseudonym) throws -> String? {
        try file.read("looking up a pseudonym") { database in
            try String.fetchOne(
                database, sql: "SELECT person FROM pseudonym WHERE pseudonym = ?",
                arguments: [pseudonym.text])
        }
    }
}

extension Vault {
    /// The identifiers that were merged away, split or ended before a night: they are never given again.
    ///
    /// - Throws: ``StoreFault``
    public func retiredPeople(before night: CalendarDay) throws -> [String] {
        try file.read("reading retired identifiers") { database in
            try String.fetchAll(
                database,
                sql: """
                    SELECT DISTINCT person FROM person_history
                    WHERE night < ? AND kind IN ('merged', 'split', 'ended') AND person NOT IN (
                        SELECT person FROM person_record
                        WHERE night = (SELECT max(night) FROM person_record WHERE night < ?))
                    ORDER BY person
                    """, arguments: [night.description, night.description])
        }
    }
}
