using Tremplin.Kernel;

namespace Tremplin.Accounts.Contracts;

/// <summary>The people of the demo data, the same as in the tests and in every discussion; in Development only.</summary>
public sealed record DemoPerson(PersonId Id, string Name, string Who, Role? Role = null)
{
    public static DemoPerson Aicha { get; } = Make(1, "Aïcha", "cherche du travail, 34 ans, ancienne caissière, sur son téléphone");

    public static DemoPerson Marcel { get; } = Make(2, "Marcel", "cherche du travail, 52 ans, lit avec difficulté");

    public static IReadOnlyList<DemoPerson> All { get; } =
    [
        Aicha, Marcel,
        Make(3, "Bruno", "conseiller", Contracts.Role.Counsellor), Make(4, "Nadia", "ambassadrice du numérique", Contracts.Role.Ambassador), Make(5, "David", "enseignant et auteur", Contracts.Role.Teacher),
        Make(6, "Sophie", "service partenaire", Contracts.Role.Partner), Make(7, "Carole", "recrute pour une boulangerie de 12 personnes", Contracts.Role.Recruiter),
        Make(8, "Karim", "développeur", Contracts.Role.Developer), Make(9, "Hélène", "fait tourner le site", Contracts.Role.Operator),
    ];

    static DemoPerson Make(int number, string name, string who, Role? role = null) => new(new(new Guid(number, 0x2015, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 0)), name, who, role);
}
