namespace Tremplin.Accounts.Contracts;

/// <summary>What an account may do besides learning for itself; granted by an operator.</summary>
public enum Role
{
    Teacher,
    Counsellor,
    Ambassador,
    Recruiter,
    Partner,
    Developer,
    Operator,
}

/// <summary>The roles in French, as people read them.</summary>
public static class Roles
{
    public static string Name(this Role role) => role switch
    {
        Role.Teacher => "Enseigne et écrit des formations",
        Role.Counsellor => "Accompagne des personnes",
        Role.Ambassador => "Aide au numérique",
        Role.Recruiter => "Recrute",
        Role.Partner => "Propose un service",
        Role.Developer => "Développe avec l'API",
        Role.Operator => "Fait tourner le site",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "No such role"),
    };
}
