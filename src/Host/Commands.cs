using Tremplin.Accounts;
using Tremplin.Learning;

namespace Tremplin.Host;

/// <summary>What the program does besides serving: Host migrate, Host operator NAME, Host content check [folder].</summary>
internal static class Commands
{
    public static async Task<int> Run(string[] args)
    {
#pragma warning disable RS0030
        if (args is ["content", "check", .. var folder]) return LearningModule.CheckContent(folder is [var path, ..] ? path : "content/courses", Console.Out);
        var app = House.Build(args);
        if (args is ["migrate", ..])
        {
            await House.Migrate(app, CancellationToken.None);
            return 0;
        }
        if (args is ["operator", var name])
        {
            await House.Migrate(app, CancellationToken.None);
            await using var scope = app.Services.CreateAsyncScope();
            await Console.Out.WriteLineAsync($"Donnez ce lien à {name}. Il marche une fois, pendant sept jours : {await AccountsModule.InviteOperator(scope.ServiceProvider, name, CancellationToken.None)}");
            return 0;
        }
        await House.Prepare(app, app.Lifetime.ApplicationStopping);
        await app.RunAsync();
        return 0;
    }
#pragma warning restore RS0030
}
