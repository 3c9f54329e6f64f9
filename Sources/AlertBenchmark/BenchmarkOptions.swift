/// What the benchmark is asked for.
struct BenchmarkOptions: Hashable, Sendable {
    /// The nightly file whose rules are put to people.
    var nightly = "Pipelines/nightly.yml"
    /// The folder of the files that say what people are like.
    var mix = "Benchmarks"
    /// How many people there are.
    var people = 1_000_000
    /// How many records they have, without one at each agency that says who they are.
    var events = 20_000_000
    /// What the random numbers begin with.
    var seed = 1
    /// With how many threads the rules are put to people, one after the other.
    var threads = [1, 2]
    /// How often.
    var rounds = 2
    /// Seconds in which the fastest run with the most threads must end, if any are set.
    var withinSeconds: Int?
    /// Megabytes that the whole process may have at its peak, if any are set.
    var withinMegabytes: Int?
    /// The page to write, if one is wanted.
    var page: String?

    /// An option that can't be taken.
    struct Refusal: Error, CustomStringConvertible {
        let description: String
    }

    /// The options of arguments such as `--people 1000`.
    ///
    /// - Throws: A ``Refusal`` of what is no option, or no number where one is needed.
    init(_ arguments: [String]) throws(Refusal) {
        guard arguments.count.isMultiple(of: 2) else {
            throw Refusal(description: "every option has a value, as in --people 1000")
        }
        for place in stride(from: 0, to: arguments.count, by: 2) {
            try take(arguments[place], arguments[place + 1])
        }
    }

    private mutating func take(_ name: String, _ value: String) throws(Refusal) {
        switch name {
        case "--nightly": nightly = value
        case "--mix": mix = value
        case "--page": page = value
        case "--people": people = try Self.number(name, value, atLeast: 1)
        case "--events": events = try Self.number(name, value, atLeast: 0)
        case "--seed": seed = try Self.number(name, value, atLeast: 0)
        case "--rounds": rounds = try Self.number(name, value, atLeast: 1)
        case "--within-seconds": withinSeconds = try Self.number(name, value, atLeast: 1)
        case "--within-megabytes": withinMegabytes = try Self.number(name, value, atLeast: 1)
        case "--threads":
            threads = []
            for part in value.split(separator: ",") {
                threads.append(try Self.number(name, String(part), atLeast: 1))
            }
            guard !threads.isEmpty else { throw Refusal(description: "--threads needs numbers, as in 1,2") }
        default:
            throw Refusal(
                description: "there is no option '\(name)'; there are --people, --events, --seed, --threads, "
                    + "--rounds, --within-seconds, --within-megabytes, --page, --nightly and --mix")
        }
    }

    private static func number(
        _ name: String, _ value: String, atLeast least: Int
    ) throws(Refusal) -> Int {
        // No more than the columns of timelines can number
        guard let number = Int(value), least <= number, number <= 1_000_000_000 else {
            throw Refusal(description: "\(name) needs a whole number from \(least), found '\(value)'")
        }
        return number
    }
}
