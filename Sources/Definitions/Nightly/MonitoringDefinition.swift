public import Vocabulary

/// By what fairness is monitored: which fields tell a person's sex, age or ethnic group.
///
/// What it names serves monitoring alone; no rule, cohort or comparison can name it (Equality Act 2010 s.149, domain
/// reference 7.7).
public struct MonitoringDefinition: Hashable, Sendable {
    /// The version, raised when its meaning changes.
    public let version: String
    /// The name of the disclosure profile.
    public let profile: String
    /// Of how many people something must hold before its rates are compared, group by group: fewer tell nothing.
    public let fewest: Int
    /// The characteristics, in the file's order.
    public let characteristics: [MonitoredCharacteristic]
    /// Where it is declared.
    public let location: SourceLocation

    /// A definition of its parts.
    public init(
        version: String, profile: String, fewest: Int = 30, characteristics: [MonitoredCharacteristic],
        location: SourceLocation
    ) {
        self.version = version
        self.profile = profile
        self.fewest = fewest
        self.characteristics = characteristics
        self.location = location
    }
}

/// Monitoring as a night does it: for which purpose, in which role, and by what.
public struct MonitoringWork: Hashable, Sendable {
    /// For what, and in which of the agreement's roles, the characteristics are read.
    public let job: NightlyJob
    /// By what people are grouped.
    public let definition: MonitoringDefinition

    /// A job and what it goes by.
    public init(job: NightlyJob, definition: MonitoringDefinition) {
        self.job = job
        self.definition = definition
    }
}

/// A characteristic by which people are grouped for monitoring.
public struct MonitoredCharacteristic: Hashable, Sendable {
    /// How a value becomes a group.
    public enum Grouping: Hashable, Sendable {
        /// By code: each group has some of them.
        case codes([MonitoredGroup])
        /// By age on the night, from a date of birth.
        case ages(AgeBands)
    }

    /// The name.
    public let name: String
    /// What it is called.
    public let title: String
    /// The fields that tell it, of records of people; the first that is known counts.
    public let fields: [PersonFactFields.Field]
    /// How a value becomes a group.
    public let grouping: Grouping

    /// A characteristic of its parts.
    public init(name: String, title: String, fields: [PersonFactFields.Field], grouping: Grouping) {
        self.name = name
        self.title = title
        self.fields = fields
        self.grouping = grouping
    }

    /// What its groups are called, in order.
    public var groups: [String] {
        switch grouping {
        case .codes(let groups): groups.map(\.label)
        case .ages(let bands): bands.labels
        }
    }

    /// The group that a value tells.
    ///
    /// - Parameters:
    ///   - value: The value of one of its fields.
    ///   - day: The day on which an age is meant.
    /// - Returns: The group's place in ``groups``; `nil` where the value tells none.
    public func group(of value: FieldValue, on day: CalendarDay) -> Int? {
        switch (grouping, value) {
        case (.codes(let groups), .code(let code)): groups.firstIndex { $0.codes.contains(code) }
        case (.ages(let bands), _):
            value.calendarDay.flatMap { $0 <= day ? bands.place(of: $0.wholeYears(until: day)) : nil }
        default: nil
        }
    }
}

/// Codes that are monitored together.
public struct MonitoredGroup: Hashable, Sendable {
    /// What the group is called.
    public let label: String
    /// Its codes.
    public let codes: Set<String>

    /// A group of its codes.
    public init(label: String, codes: Set<String>) {
        self.label = label
        self.codes = codes
    }
}
