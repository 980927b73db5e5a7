using Tremplin.Design;
using Tremplin.Kernel.Mail;
using Tremplin.Kernel.Web;

namespace Tremplin.Accounts.Email;

/// <summary>What the house writes to people.</summary>
internal sealed class Letters(SiteAddress site)
{
    public Letter Confirm(string to, string token, DateTimeOffset until) => Make(to, "Confirmez votre adresse e-mail", $"""
        Vous avez donné cette adresse dans votre compte Tremplin. Pour dire que c'est bien la vôtre, ouvrez ce lien :
        {site.To($"/compte/adresse/confirmer/{token}")}

        Il marche une fois, jusqu'au {FrenchDates.Moment(until)}.

        Vous n'avez rien demandé ? Ne faites rien : cette adresse sera oubliée.
        """);

    public Letter NewPassword(string to, string name, string token, DateTimeOffset until) => Make(to, "Choisissez un nouveau mot de passe", $"""
        Vous avez dit que vous ne retrouvez plus votre mot de passe. Votre nom de connexion est :
        {name}

        Pour choisir un nouveau mot de passe, ouvrez ce lien :
        {site.To($"/compte/oubli/{token}")}

        Il marche une fois, jusqu'au {FrenchDates.Moment(until)}.

        Vous n'avez rien demandé ? Ne faites rien : votre mot de passe reste le même.
        """);

    public Letter PasswordChanged(string to) => Make(to, "Votre mot de passe a changé", $"""
        Le mot de passe de votre compte Tremplin vient de changer. Vos autres appareils ont été déconnectés.

        Ce n'est pas vous ? Choisissez tout de suite un nouveau mot de passe :
        {site.To("/compte/oubli")}

        Quelqu'un peut vous aider :
        {site.To("/aide")}
        """);

    public Letter AddressLeft(string to) => Make(to, "Votre adresse e-mail a changé", $"""
        L'adresse e-mail de votre compte Tremplin a été changée ou retirée. Nous n'écrirons plus ici.

        Ce n'est pas vous ? Quelqu'un connaît peut-être votre mot de passe. Demandez vite de l'aide :
        {site.To("/aide")}
        """);

    public Letter ErasureAsked(string to, DateOnly day) => Make(to, "Votre compte va être effacé", $"""
        Vous avez demandé d'effacer votre compte Tremplin. Il sera effacé le {FrenchDates.Full(day)}, pour toujours.

        Vous changez d'avis, ou ce n'est pas vous ? Jusque-là, vous pouvez le garder ici :
        {site.To("/compte/mes-droits")}
        """);

    static Letter Make(string to, string subject, string text) => new(to, Typography.Text(subject), Typography.Text($"Bonjour,\n\n{text}\n\nCe message est parti tout seul : personne ne lira une réponse."));
}
