using Tremplin.Accounts;
using Tremplin.Host.Backups;
using Tremplin.Kernel;
using Tremplin.Learning;
using Tremplin.Orientation;
using Tremplin.Reference;

namespace Tremplin.Host;

/// <summary>What the program does besides serving: Host migrate, Host operator NAME, Host backup file, Host restore file, Host content check|links|table [folder], Host interests score file, Host reference derive|import …</summary>
internal static class Commands
{
    public static async Task<int> Run(string[] args)
    {
#pragma warning disable RS0030
        var (output, report) = (Console.Out, Console.Error);
#pragma warning restore RS0030
        if (args is ["content", "check" or "links" or "table", .. var folder]) return LearningModule.Content(args[1], folder is [var path, ..] ? path : "content/courses", output);
        if (args is ["reference", "derive", var into, .. var sources])
        {
            ReferenceModule.Derive(sources, into, output);
            return 0;
        }
        if (args is ["interests", "score", var answers]) return OrientationModule.ScoreInterests(answers, output, report);
        if (args is ["backup" or "restore"] or ["backup" or "restore", ['-', ..], ..]) throw new Refusal("command.file", $"Dites quel fichier, par exemple : {args[0]} /sauvegardes/tremplin-2026-11-30.tar.gz");
        if (args is ["operator"] or ["operator", "" or ['-', ..], ..]) throw new Refusal("command.name", "Dites qui, par exemple : operator Hélène");
        var app = House.Build(args);
        switch (args)
        {
            case ["migrate", ..]:
                await House.Migrate(app, CancellationToken.None);
                return 0;
            case ["reference", "import", var official, ..]:
                await House.Migrate(app, CancellationToken.None);
                await ReferenceModule.Import(app.Services, official, output, CancellationToken.None);
                return 0;
            case ["operator", .. var names]:
                await House.Migrate(app, CancellationToken.None);
                await using (var scope = app.Services.CreateAsyncScope())
                {
                    var path = await AccountsModule.InviteOperator(scope.ServiceProvider, string.Join(' ', names), CancellationToken.None);
                    await output.WriteLineAsync($"Donnez ce lien à {string.Join(' ', names)}. Il marche une fois, pendant sept jours : {app.Services.GetRequiredService<Settings>().Address.To(path)}");
                }
                return 0;
            case ["backup", var file, ..]:
                var made = await In<BackUp, Manifest>(app, b => b.Execute(file, CancellationToken.None));
                await output.WriteLineAsync($"Sauvegardé dans {Path.GetFullPath(file)} : {made.InWords()}.");
                return 0;
            case ["restore", var file, ..]:
                var back = await In<RestoreBackup, Manifest>(app, r => r.Execute(file, CancellationToken.None));
                await output.WriteLineAsync($"Restauré, tel que le {back.MadeAt:yyyy-MM-dd à HH:mm} UTC : {back.InWords()}.");
                return 0;
        }
        await House.Prepare(app, app.Lifetime.ApplicationStopping);
        await app.RunAsync();
        return 0;
    }

    static async Task<T> In<TCommand, T>(WebApplication app, Func<TCommand, Task<T>> run) where TCommand : notnull
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await run(scope.ServiceProvider.GetRequiredService<TCommand>());
    }
}
