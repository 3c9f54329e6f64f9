internal import PersonalData

extension BrokenFile {
    /// Five sound police records.
    static let nominals = BrokenFile(
        .policeNominal,
        """
        N9000001,TRB,1999/1234567B,123456/99L,WEIRSIDE,ALBERT,JOHN,1975-04-12,F,M,W1,IC1,,2015-02-03T10:15:00,2026-02-20T08:00:00
        N9000002,TRB,2015/0000042Y,,OSIERLEY,BRENDA,,1988-11-30,F,F,W1,IC1,,2016-07-01T12:00:00,2026-02-21T09:30:00
        N9000003,TRB,2021/0500001Y,,FENWICKE,CARLOS,,1996-01-25,F,M,W9,IC1,,2021-03-09T16:45:00,2026-02-22T07:20:00
        N9000004,TRB,,,LARKSPURR,DENISE,ANN,1969-08-08,F,F,B1,IC3,,2010-05-14T11:05:00,2026-02-23T18:10:00
        N9000005,TRB,,,MOORHENN,EDGAR,,2001-06-17,F,M,A1,IC4,,2022-12-24T21:40:00,2026-02-24T06:55:00
        """)

    /// Three sound aliases of them.
    static let aliases = BrokenFile(
        .policeAlias,
        """
        N9000001,1,NICKNAME,,Bert,
        N9000002,1,NAME,Redshanks,Brenda,
        N9000003,1,DOB,,,1996-10-25
        """)

    /// Three sound custody records of them.
    static let custodies = BrokenFile(
        .policeCustody,
        """
        TRB/C/2026/90000001,N9000001,\(summons(1)),2026-02-20T03:10:00,2026-02-20T03:40:00,2026-02-20T12:00:00,46,Shoplifting,RUI,N,N,N,Y,N,N,N,N,
        TRB/C/2026/90000002,N9000002,\(summons(2)),2026-02-21T05:00:00,2026-02-21T05:25:00,2026-02-21T14:10:00,105A,Common assault,CHARGED,N,N,N,N,Y,N,N,N,
        TRB/C/2026/90000003,N9000003,\(summons(3)),2026-02-22T01:00:00,2026-02-22T01:30:00,2026-02-22T09:00:00,28E,Burglary,BAILED_PRE_CHARGE,N,N,N,U,N,N,N,Y,
        """)

    /// The sound drug tests of those times in custody.
    static let tests = BrokenFile(
        .policeDrugTest,
        """
        T9000000001,TRB/C/2026/90000001,2026-02-20T04:10:00,TRIGGER_OFFENCE,P,N,Y,2026-02-26T10:00:00,
        T9000000002,TRB/C/2026/90000002,2026-02-21T06:00:00,INSPECTOR,N,N,N,,
        T9000000003,TRB/C/2026/90000003,2026-02-22T02:00:00,TRIGGER_OFFENCE,N,P,Y,2026-02-28T10:00:00,
        """)

    /// Three sound clients.
    static let clients = BrokenFile(
        .drugClient,
        """
        L900001,FULL,Weirside,Albert,12/04/1975,M,W1,4 Millrace Row,Tribury,NX4 2AB,D01,E06999901,E06999901,,,GBR,OPIATE,1101,19,3,3101,9997,0,0,PREVIOUS,NONE,UNEMPLOYED,N,,,N,,,,,,,,,,N,,,N,Y
        L900002,FULL,Osierley,Brenda,30/11/1988,F,W1,9 Teasel Lane,Tribury,NX1 3AS,D01,E06999901,E06999901,,,GBR,ALCOHOL,7000,16,4,9996,9997,24,12,NEVER,PROBLEM,SICK,N,,N,N,,,,,,,,,,N,,,N,Y
        L900003,FULL,Fenwické,Carlos,25/01/1996,M,W9,21 Plover Court,Weirmouth,NX7 1BD,D01,E06999901,E06999901,,,GBR,NON_OPIATE,3201,20,2,6101,9997,2,3,NEVER,NONE,EMPLOYED,N,,,N,,,,,,,,,,N,,,N,Y
        """)

    /// Their sound episodes.
    static let episodes = BrokenFile(
        .drugEpisode,
        """
        LE9000000001,L900001,T0001,02/01/2026,7,12/01/2026,19/01/2026,N,,,
        LE9000000002,L900002,T0001,05/01/2026,1,20/01/2026,27/01/2026,N,,,
        LE9000000003,L900003,T0001,08/01/2026,5,22/01/2026,29/01/2026,N,,,
        """)

    /// Their sound outcome profiles.
    static let profiles = BrokenFile(
        .drugTOP,
        """
        O9000000001,L900001,LE9000000001,12/01/2026,START,0,20,8,0,0,2,0,4,N,3,0,N,N,9,10,9,0,0,N,N
        O9000000002,L900002,LE9000000002,20/01/2026,START,24,0,0,0,0,0,0,0,N,0,0,N,N,8,9,8,0,0,N,Y
        O9000000003,L900003,LE9000000003,22/01/2026,START,0,0,4,11,0,6,0,0,N,0,0,N,N,12,12,11,10,0,N,N
        """)

    private init(_ extract: Extract, _ rows: String) {
        self.extract = extract
        lines =
            [extract.header.joined(separator: ",")]
            + rows.split(separator: "\n").map { $0 + ",Y" }
    }

    private static func summons(_ sequence: Int) -> String {
        ArrestSummonsNumber(year: 26, force: 99, unit: "TB", system: 1, sequence: sequence)?.text ?? ""
    }
}
