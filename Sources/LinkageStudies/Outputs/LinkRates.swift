internal import Definitions
internal import Linkage
internal import Vocabulary

/// How many records of each source were linked, by age band, sex and what the study monitors.
///
/// Where records of one group are linked less often than others, alerts and counts see less of its people: a changed
/// surname, or a name that was written down by ear, is no choice of theirs. A record counts as linked where its
/// person has a record of another source; in a study of one source, another record. Whether records *should* have
/// been linked isn't known here: a low rate is a question, not an answer.
struct LinkRates {
    /// Fewer records than this say too little.
    static let fewest = 30
    /// Below this share of the source's rate, or above its inverse, a group is pointed out.
    static let leastRatio = 0.8

    /// The records of one group of one source.
    struct Group: Hashable {
        /// The name of the source.
        let source: String
        /// What the records are grouped by; `all` for the whole source.
        let grouping: String
        /// The value that they share; `not stated` where there is none.
        let value: String
        /// How many there are.
        var records = 0
        /// How many of them are linked.
        var linked = 0
        /// The share of the source's records that are linked.
        var rateOfAll = 0.0

        /// The share that are linked.
        var rate: Double { records == 0 ? 0 : Double(linked) / Double(records) }
        /// The 95 % confidence interval of the rate (Wilson 1927).
        var bounds: (low: Double, high: Double) { WilsonInterval.of(linked, among: records) }
        /// The rate as a multiple of the source's.
        var ratio: Double { rateOfAll == 0 ? 1 : rate / rateOfAll }
        /// Whether the rate is lower than the source's by more than chance and more than a little.
        var isLow: Bool { tells && ratio < LinkRates.leastRatio && bounds.high < rateOfAll }
        /// Whether it is higher.
        var isHigh: Bool { tells && ratio > 1 / LinkRates.leastRatio && bounds.low > rateOfAll }

        fileprivate mutating func add(_ tally: LinkTally) {
            records += tally.records
            linked += tally.linked
        }

        private var tells: Bool { records >= LinkRates.fewest }

        /// What to think of it, in words.
        var note: String {
            if !tells { return "too few to tell" }
            return isLow ? "lower than the source's" : isHigh ? "higher than the source's" : ""
        }
    }

    /// The groups, by source, then all of it, age, sex and what is monitored.
    let groups: [Group]

    /// The rates of a study's records.
    init(_ study: LinkageStudy, _ table: LinkageTable, _ partition: LinkagePartition) {
        let isLinked = partition.linkedRecords(in: table)
        let whole = table.linkTallies(by: nil, isLinked)
        var groups = whole.map { tally in
            var group = Group(source: table.sources[tally.source], grouping: "all", value: "")
            group.add(tally)
            group.rateOfAll = group.rate
            return group
        }
        let rates = Dictionary(
            groups.map { ($0.source, $0.rate) }, uniquingKeysWith: { first, _ in first })
        for grouping in Self.groupings(study) {
            groups += Self.groups(
                table.linkTallies(by: grouping.column, isLinked), by: grouping, table, rates)
        }
        let order = Dictionary(
            study.sources.enumerated().map { ($0.element.name, $0.offset) },
            uniquingKeysWith: { first, _ in first })
        self.groups = groups.enumerated().sorted {
            (order[$0.element.source] ?? 0, $0.offset) < (order[$1.element.source] ?? 0, $1.offset)
        }.map(\.element)
    }

    /// The groups of a grouping, of the sources that say anything of it.
    private static func groups(
        _ tallies: [LinkTally], by grouping: LinkRateGrouping, _ table: LinkageTable,
        _ rates: [String: Double]
    ) -> [Group] {
        var groups: [Group] = []
        for (number, source) in table.sources.enumerated() {
            var found: [String: Group] = [:]
            for tally in tallies where tally.source == number {
                let value = tally.value.flatMap(grouping.group(of:)) ?? LinkRateGrouping.notStated
                found[value, default: Group(source: source, grouping: grouping.name, value: value)].add(tally)
            }
            guard found.keys.contains(where: { $0 != LinkRateGrouping.notStated }) else { continue }
            for var group in found.values.sorted(by: { $0.value < $1.value }) {
                group.rateOfAll = rates[source] ?? 0
                groups.append(group)
            }
        }
        return groups
    }

    private static func groupings(_ study: LinkageStudy) -> [LinkRateGrouping] {
        let birth = study.linkage.columns.first { $0.kind == .dateOfBirth }?.name
        let ages = study.asOf.flatMap { day in birth.map { LinkRateGrouping(ageAt: day, birthDate: $0) } }
        let columns = study.linkage.columns.filter { $0.kind == .sex } + study.monitoredColumns
        return [ages].compactMap(\.self) + columns.map { LinkRateGrouping(column: $0.name) }
    }
}

/// One way to group records: by a column, or by age.
struct LinkRateGrouping {
    /// What stands where a record has no value.
    static let notStated = "not stated"
    private static let bands = AgeBands(from: [18, 25, 35, 45, 55])

    /// What it groups by.
    let name: String
    /// The column that it reads.
    let column: String
    private let day: CalendarDay?

    /// Groups by the current value of a column.
    init(column: String) {
        name = column
        self.column = column
        day = nil
    }

    /// Groups by age on a day.
    init(ageAt day: CalendarDay, birthDate: String) {
        name = "age"
        column = birthDate
        self.day = day
    }

    /// The group of the records with a value, if it tells one.
    func group(of value: String) -> String? {
        guard let day else { return value }
        return CalendarDay(iso: value).map { birth in
            Self.bands.labels[Self.bands.place(of: birth.wholeYears(until: day))]
        }
    }
}
