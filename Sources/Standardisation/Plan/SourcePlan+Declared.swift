import Definitions
import Vocabulary

extension SourcePlan {
    /// The plans of all sources, in order.
    ///
    /// - Throws: everything that does not fit, at its place in the configuration.
    static func plans(
        of sources: [SourceDefinition], in dictionary: DataDictionary
    ) throws(Faults) -> [SourcePlan] {
        var planner = Planner(sources: sources, dictionary: dictionary)
        let plans = sources.compactMap { planner.plan(of: $0) }
        planner.checkChains()
        guard planner.faults.isEmpty else { throw Faults(planner.faults) }
        return plans
    }
}
