/// What a partnership writes so that a housing association joins it.
enum HousingYAML {
    static let codeList = """
          tenancy_state:
            version: "1"
            properties: {at_risk: yes_no}
            codes:
              CURRENT: {label: Current, at_risk: no}
              NOTICE: {label: Notice served, at_risk: yes}
              EVICTED: {label: Evicted, at_risk: yes}

        """

    static let recordTypes = """
          tenant:
            label: tenant record
            definition: A person who holds a tenancy of the housing association.
            role: person
            basis: FACT
            to_person: permitted
            sensitivity: P
            fields:
              reference: {label: Tenant reference, type: reference}
              surname: {label: Surname, type: surname, identity: surname}
              forename: {label: Forename, type: forename, identity: forename}
              birth_date: {label: Date of birth, type: birth_date, identity: birth_date, timeline: age}
              sex: {label: Sex, type: code, code_list: sex, sensitivity: S, identity: sex, monitoring_only: yes, timeline: value}
              postcode: {label: Postcode, type: postcode, identity: postcode, timeline: token}
          tenancy:
            label: tenancy
            definition: A tenancy from its start to its end, with what is owed.
            role: event
            from: started_on
            until: ended_on
            basis: FACT
            to_person: permitted
            sensitivity: S
            fields:
              state: {label: State of the tenancy, type: code, code_list: tenancy_state, timeline: value}
              weeks_owed: {label: Weeks of rent owed, type: integer, timeline: value}
              notice_on: {label: Notice served on, type: day, timeline: value}
              started_on: {label: Started on, type: day, timeline: value}
              ended_on: {label: Ended on, type: day, timeline: value}

        """

    static let party = """
              - {agency: housing, role: controller, regime: GDPR, designated_officer: head of tenancy services}

        """

    static let caseLines = """
              - line: "90"
                agency: housing
                record_type: tenancy
                fields: [state, weeks_owed, notice_on, started_on, ended_on]
                purposes: [IOM_CASE_MGMT, IOM_CONFERENCE]
                recipients: [probation_offender_manager, probation_team_manager, iom_chair]
                gateway: crime_and_disorder

        """

    static let linkageLines = """
              - line: "90"
                agency: housing
                record_type: tenant
                fields: [reference, surname, forename, birth_date, sex, postcode]
                purposes: [RECORD_LINKAGE]
                recipients: [linkage_job]
                gateway: public_task
              - line: "91"
                agency: housing
                record_type: tenant
                fields: [birth_date]
                purposes: [EQUALITY_MONITORING]
                recipients: [equality_reader]
                gateway: equality_duty
              - line: "92"
                agency: housing
                record_type: tenancy
                fields: [state, started_on, ended_on, notice_on]
                purposes: [EQUALITY_MONITORING]
                recipients: [equality_reader]
                gateway: equality_duty

        """

    static let tenants = """
        name: housing_tenant
        title: Tenants
        fields:
          - {name: tenant_no, type: string, constraints: {required: yes}}
          - {name: last_name, type: string, constraints: {required: yes}}
          - {name: first_name, type: string, constraints: {required: yes}}
          - {name: born, type: date, format: "%Y%m%d"}
          - {name: sex, type: string}
          - {name: postcode, type: string}
        missingValues: ["", "-"]
        primaryKey: tenant_no
        tributary:
          agency: housing
          record_type: tenant
          file: "housing_tenant_{date}_{sequence}.csv"
          delivery: snapshot
          expected: {fresh_for_days: 7, required: yes, rejection_limit: 5%, population_tolerance: 20%, contact: Tenancy services}
          person: own
          columns:
            tenant_no: reference
            last_name: surname
            first_name: forename
            born: birth_date
            sex: {field: sex, crosswalk: sex}
            postcode: postcode
          crosswalks:
            sex: {version: "1", code_list: sex, entries: {man: M, woman: F}}

        """

    static let tenancies = """
        name: housing_tenancy
        title: Tenancies
        fields:
          - {name: tenancy_no, type: string, constraints: {required: yes}}
          - {name: tenant_no, type: string, constraints: {required: yes}}
          - {name: state, type: string, constraints: {required: yes}}
          - {name: weeks_owed, type: integer}
          - {name: notice_on, type: date}
          - {name: started_on, type: date, constraints: {required: yes}}
          - {name: ended_on, type: date}
        missingValues: ["", "-"]
        primaryKey: tenancy_no
        foreignKeys:
          - {fields: tenant_no, reference: {resource: housing_tenant, fields: tenant_no}}
        tributary:
          agency: housing
          record_type: tenancy
          file: "housing_tenancy_{date}_{sequence}.csv"
          delivery: snapshot
          expected: {fresh_for_days: 7, required: yes, rejection_limit: 5%, population_tolerance: 20%, contact: Tenancy services}
          person: {column: tenant_no, people: housing_tenant}
          columns:
            state: {field: state, crosswalk: state}
            weeks_owed: weeks_owed
            notice_on: notice_on
            started_on: started_on
            ended_on: ended_on
          crosswalks:
            state: {version: "1", code_list: tenancy_state, entries: {current: CURRENT, notice: NOTICE, evicted: EVICTED}}

        """

    static let rule = """
        id: A90
        slug: notice-to-leave-home
        title: Notice to leave the home while under supervision
        version: 1
        state: live
        kind: welfare
        question: Is somebody under supervision about to lose their home?

        needs:
          agencies: [probation, housing]
        when: |
          active(supervision) and exists(tenancy where state.at_risk and notice_on >= 28 days ago, any time)
        values:
          owed: latest(tenancy where state.at_risk).weeks_owed
        because: "Notice to leave was served within 28 days; weeks of rent owed: {owed}"
        episode: {quiet_days: 56}

        severity: WELFARE
        action: Call the housing association about a payment plan
        owner: probation_offender_manager
        due: {working_days: 3}
        expires_after_days: 42
        visibility:
          - role: probation_offender_manager
          - role: probation_team_manager

        purpose: IOM_CASE_MGMT
        lawful_basis: Crime and Disorder Act 1998 s.115
        false_positives:
          - a payment plan that was agreed and not yet entered
        rule_owner: head of tenancy services
        review_due: 2026-09-30

        tests:
          - name: notice a week ago
            person:
              supervision: {days_ago: 200, supervision_state: ACTIVE, custody_status: COMMUNITY}
              tenancy: {days_ago: 300, state: NOTICE, notice_on: 7 days ago, weeks_owed: 9}
            expect: fires
            severity: WELFARE
            because: "weeks of rent owed: 9"
          - name: notice long ago
            person:
              supervision: {days_ago: 200, supervision_state: ACTIVE, custody_status: COMMUNITY}
              tenancy: {days_ago: 300, state: NOTICE, notice_on: 70 days ago}
            expect: silent
          - name: not known to the association
            facts: {known_to: [probation]}
            person:
              supervision: {days_ago: 200, supervision_state: ACTIVE, custody_status: COMMUNITY}
            expect: not_evaluated
          - name: not known to probation
            facts: {known_to: [housing]}
            person:
              tenancy: {days_ago: 300, state: NOTICE, notice_on: 7 days ago, weeks_owed: 9}
            expect: not_evaluated
          - name: no longer supervised
            person:
              supervision: {days_ago: 200, until_days_ago: 9, supervision_state: ACTIVE, custody_status: COMMUNITY}
              tenancy: {days_ago: 300, state: NOTICE, notice_on: 7 days ago, weeks_owed: 9}
            expect: silent
          - name: the extract of sentences is too old
            stale: [supervision]
            person:
              supervision: {days_ago: 200, supervision_state: ACTIVE, custody_status: COMMUNITY}
              tenancy: {days_ago: 300, state: NOTICE, notice_on: 7 days ago, weeks_owed: 9}
            expect: not_evaluated
          - name: nobody can tell whether the person is in custody
            stale: [arrest]
            person:
              supervision: {days_ago: 200, supervision_state: ACTIVE, custody_status: COMMUNITY}
              tenancy: {days_ago: 300, state: NOTICE, notice_on: 7 days ago, weeks_owed: 9}
            expect: not_evaluated
          - name: in prison
            person:
              supervision: {days_ago: 200, supervision_state: ACTIVE, custody_status: IN_CUSTODY}
              tenancy: {days_ago: 300, state: NOTICE, notice_on: 7 days ago, weeks_owed: 9}
            expect: blocked
          - name: the person has died
            facts: {died_days_ago: 2}
            person:
              supervision: {days_ago: 200, supervision_state: ACTIVE, custody_status: COMMUNITY}
              tenancy: {days_ago: 300, state: NOTICE, notice_on: 7 days ago, weeks_owed: 9}
            expect: blocked
          - name: the case is restricted
            facts: {restricted: yes}
            person:
              supervision: {days_ago: 200, supervision_state: ACTIVE, custody_status: COMMUNITY}
              tenancy: {days_ago: 300, state: NOTICE, notice_on: 7 days ago, weeks_owed: 9}
            expect: blocked
          - name: nobody recorded whether the case is restricted
            facts: {restricted: unknown}
            person:
              supervision: {days_ago: 200, supervision_state: ACTIVE, custody_status: COMMUNITY}
              tenancy: {days_ago: 300, state: NOTICE, notice_on: 7 days ago, weeks_owed: 9}
            expect: not_evaluated

        """
}
