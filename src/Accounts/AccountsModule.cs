using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tremplin.Accounts.Cards;
using Tremplin.Accounts.Contracts;
using Tremplin.Accounts.Credentials;
using Tremplin.Accounts.Demo;
using Tremplin.Accounts.Email;
using Tremplin.Accounts.Passkeys;
using Tremplin.Accounts.People;
using Tremplin.Accounts.Rights;
using Tremplin.Accounts.Sessions;
using Tremplin.Accounts.Team;
using Tremplin.Design;
using Tremplin.Kernel;
using Tremplin.Kernel.Data;
using Tremplin.Kernel.Privacy;

namespace Tremplin.Accounts;

/// <summary>The door of Accounts: who someone is, with or without credentials.</summary>
public static class AccountsModule
{
    public static IServiceCollection AddAccounts(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddSingleton<IModuleMapping, AccountsMapping>().AddSingleton<SessionCache>();
        services.AddScoped<AccountsDb>().AddScoped<EraseMine>().AddScoped<EraseUnusedPeople>().AddScoped<MarkShared>().AddScoped<BecomeDemoPerson>();
        services.AddSingleton<Passwords>().AddScoped<Throttle>().AddScoped<CreateAccount>().AddScoped<SignIn>().AddScoped<ChangePassword>().AddScoped<MergePeople>();
        services.AddScoped<PersonCards>().AddScoped<CreateAccountWithCard>().AddScoped<DrawCard>().AddScoped<ConfirmCard>().AddScoped<SignInWithCard>().AddScoped<RecoverCard>().AddScoped<DropCard>();
        services.AddSingleton<ScannedCard>().AddScoped<AskPasswordAgain>().AddScoped<EnterAccount>();
        services.AddPasskeys();
        services.AddScoped<OpenSession>().AddScoped<EndSessions>().AddScoped<ExportMine>().AddScoped<AskErasure>();
        services.AddSingleton<DrawnName>().AddScoped<Rename>().AddScoped<Invite>().AddScoped<AcceptInvitation>().AddScoped<TakeRoleAway>();
        services.AddScoped<MailLinks>().AddScoped<Notify>().AddSingleton<Letters>().AddScoped<AskAddress>().AddScoped<ConfirmAddress>().AddScoped<RemoveAddress>();
        services.AddScoped<AskNewPassword>().AddScoped<AnswerLostPasswords>().AddScoped<ChooseNewPassword>().AddHostedService<Rounds<AnswerLostPasswords>>();
        services.AddSingleton<IAuthorizationHandler, MayEnter>().AddNavLink("Mon compte", "/compte", 90);
        services.AddScoped(s => new Visitor(s.GetRequiredService<AccountsDb>(), s.GetRequiredService<TimeProvider>(), s.GetRequiredService<IHttpContextAccessor>(), s.GetRequiredService<SessionCache>()));
        services.AddSlot<MineSlot>("footer.mine");
        services.AddScoped<IPersonalData, AccountsPersonalData>().AddScoped<IPersonalData, EmailPersonalData>().AddScoped<IDemoData, DemoPeople>();
        return services;
    }

    static void AddPasskeys(this IServiceCollection services)
    {
        services.AddSingleton<Challenges>().AddScoped<AddPasskey>().AddScoped<SignInWithPasskey>().AddScoped<RemovePasskey>();
        services.AddIdentityCore<Person>().AddUserStore<PasskeyStore>();
        services.AddScoped<IPasskeyHandler<Person>, PasskeyHandler<Person>>();
        // The key is on the device, and the device asks its owner for a finger, a face or a code: it needs neither name nor password.
        services.Configure<IdentityPasskeyOptions>(o =>
        {
            (o.ResidentKeyRequirement, o.UserVerificationRequirement, o.AuthenticatorTimeout) = ("required", "required", Challenges.Life);
            o.ValidateOrigin = asked => new(!asked.CrossOrigin && asked.Origin == $"{asked.HttpContext.Request.Scheme}://{asked.HttpContext.Request.Host}");
        });
    }

    /// <summary>Recognises the visitor; after routing, before pages.</summary>
    public static IApplicationBuilder UseVisitors(this IApplicationBuilder app) => app.UseMiddleware<VisitorMiddleware>();

    /// <summary>Whether this request carries the cookie of a person: what it is answered is for them alone.</summary>
    public static bool MayBeKnown(HttpContext http) => http.Request.Cookies.ContainsKey(SessionCookie.Name) || http.Request.Cookies.ContainsKey(SessionCookie.Shared);

    /// <summary>Whether anybody is in the database yet.</summary>
    public static Task<bool> HasPeople(IServiceProvider scope, CancellationToken cancellationToken) =>
        scope.GetRequiredService<AccountsDb>().People.AnyAsync(cancellationToken);

    /// <summary>Makes the link that gives its first operator to a site, and returns its path.</summary>
    public static Task<string> InviteOperator(IServiceProvider scope, string name, CancellationToken cancellationToken) =>
        scope.GetRequiredService<Invite>().Execute(Role.Operator, name, "Qui installe le site", cancellationToken);

    /// <summary>Closes what is not said to be open to everybody: an account is needed.</summary>
    public static AuthorizationPolicy AccountNeeded { get; } = new AuthorizationPolicyBuilder().AddRequirements(new MayEnterAttribute()).Build();

    /// <summary>Whether the people of the demo data are in the database, whose place a developer may take: never in Production.</summary>
    public static Task<bool> HasDemoPeople(IServiceProvider scope, CancellationToken cancellationToken)
    {
        var demo = DemoPerson.All.Select(p => p.Id).ToList();
        return scope.GetRequiredService<AccountsDb>().People.AnyAsync(p => demo.Contains(p.Id), cancellationToken);
    }

    /// <summary>The nightly job: erases the people without credentials unused for 60 days, and returns how many.</summary>
    public static Task<int> EraseUnusedPeople(IServiceProvider scope, CancellationToken cancellationToken) =>
        scope.GetRequiredService<EraseUnusedPeople>().Execute(cancellationToken);
}
