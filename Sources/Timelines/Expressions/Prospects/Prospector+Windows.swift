import Vocabulary

extension Prospector {
    /// The first and last day of a window; nothing where there is none.
    func ends(of window: Window) -> (QuantityProspect?, QuantityProspect?) {
        switch window {
        case .anyTime: return (nil, nil)
        case .fixed(let from, let to):
            return (from.map { quantity(.dayFromToday($0)) }, to.map { quantity(.dayFromToday($0)) })
        case .between(let from, let to):
            let bounds = [from, to].map { bound in
                bound.map { quantity(.arithmetic(.plus, $0.day, .constant(Double($0.adding)))) }
            }
            return (bounds[0], bounds[1])
        case .outside:
            let end = QuantityProspect(from: -.infinity, to: .infinity, unknownBy: causes(of: window))
            return (end, end)
        }
    }

    /// Why the days of a window may not be known.
    func causes(of window: Window) -> Causes {
        switch window {
        case .anyTime, .fixed: []
        case .between(let from, let to):
            [from, to].compactMap(\.self).reduce([]) { $0.union(quantity($1.day).causes) }
        case .outside(let periods, let day, _, _): quantity(day).causes.union(causes(of: periods))
        }
    }

    // MARK: Periods

    /// Whether a day is one that periods hold.
    func during(_ day: Measure, _ periods: Periods) -> TruthProspect {
        let causes = quantity(day).causes.union(causes(of: periods))
        guard isSupplied(periods) else {
            // What nobody tells of may hold any day but the one that never comes
            return TruthProspect(day.mayBeInfinite ? [.no, .unknown] : [.unknown], causes)
        }
        return TruthProspect(mayHoldSome(periods) ? [.yes, .no, .unknown] : [.no, .unknown], causes)
    }

    /// Whether periods hold every day of a window.
    func throughout(_ periods: Periods, _ window: Window) -> TruthProspect {
        let causes = causes(of: periods).union(causes(of: window))
        guard isSupplied(periods) else {
            // A window without a day has none that is held
            return TruthProspect(window.length == nil ? [.no, .unknown] : [.unknown], causes)
        }
        return TruthProspect(mayHoldSome(periods) ? [.yes, .no, .unknown] : [.no, .unknown], causes)
    }

    /// How many days of a window periods hold.
    func daysOf(_ periods: Periods, _ window: Window) -> QuantityProspect {
        let causes = causes(of: periods).union(causes(of: window))
        let days = Quantity(low: 0, high: window.length ?? .infinity, causes)
        let isNeverKnown = !isSupplied(periods) && window.length != nil
        return QuantityProspect(isNeverKnown ? nil : days, open: days, causes)
    }

    /// The days from one to another that periods don't hold.
    func daysOutside(_ from: Measure, _ to: Measure, _ periods: Periods) -> QuantityProspect {
        let ends = [from, to].map(quantity)
        var causes = ends.reduce(causes(of: periods)) { $0.union($1.causes) }
        if from.mayBeInfinite, to.mayBeInfinite { causes.formUnion(.undefined) }
        return QuantityProspect(from: -.infinity, to: .infinity, unknownBy: causes)
    }

    /// Whether anybody supplies any of the records whose days are meant.
    private func isSupplied(_ periods: Periods) -> Bool {
        switch periods {
        case .records(let records): isSupplied(records.query)
        case .union(let several): several.contains(where: isSupplied)
        }
    }

    /// Whether there can be a record that holds days for certain.
    private func mayHoldSome(_ periods: Periods) -> Bool {
        switch periods {
        case .records(let records):
            isSupplied(records.query) && records.query.condition.map { truth($0).can(.yes) } ?? true
        case .union(let several): several.contains(where: mayHoldSome)
        }
    }

    /// Why the days that periods hold may not be known.
    private func causes(of periods: Periods) -> Causes {
        switch periods {
        case .records(let records):
            causes(of: records.query).union(quantity(records.from).causes)
                .union(quantity(records.until).causes)
        case .union(let several): several.reduce([]) { $0.union(causes(of: $1)) }
        }
    }
}

extension Window {
    /// How many days it has, where that is the same for everybody and at least one.
    fileprivate var length: Double? {
        guard case .fixed(let from?, let to?) = self, from <= to else { return nil }
        return Double(to) - Double(from) + 1
    }
}
