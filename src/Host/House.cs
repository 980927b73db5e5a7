using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.WebEncoders;
using Quartz;
using Tremplin.Accounts;
using Tremplin.Design;
using Tremplin.Host.Backups;
using Tremplin.Kernel.Data;
using Tremplin.Kernel.Mail;
using Tremplin.Kernel.Printing;
using Tremplin.Kernel.Privacy;
using Tremplin.Kernel.Web;
using Tremplin.Learning;
using Tremplin.Orientation;
using Tremplin.Plan;
using Tremplin.Reference;
using Tremplin.Site;

namespace Tremplin.Host;

/// <summary>Adds each module, binds the settings, orders the middleware. Nothing else.</summary>
internal static class House
{
    /// <summary>The largest form: a long text in every field, and no more.</summary>
    const int LargestForm = 512 * 1024;

    public static WebApplication Build(string[] args)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = Published() });
        var settings = Settings.Read(builder.Configuration, builder.Environment);
        var services = builder.Services;

        builder.WebHost.UseDefaultServiceProvider(o => (o.ValidateOnBuild, o.ValidateScopes) = (true, true));
        builder.WebHost.ConfigureKestrel(o =>
        {
            o.AddServerHeader = false;
            o.Limits.MaxRequestBodySize = LargestForm;
            if (builder.Configuration["URLS"] is null) o.ListenAnyIP(settings.Port);
        });
        builder.Logging.AddSimpleConsole(o => o.SingleLine = true);
        if (builder.Environment.IsProduction()) builder.Logging.AddJsonConsole();
        // It warns of what is meant: keys that SharedKeys seals or docs/deploy.md speaks of, and the key of Digests beside them.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager", LogLevel.Error);

        services.AddSingleton(TimeProvider.System).AddSingleton(settings);
        services.AddTremplinDb(settings.ConnectionString).AddSingleton<PrivateText>().AddSingleton<Digests>();
        services.AddSingleton(s => new PdfPrinter(settings.Chromium, s.GetRequiredService<ILogger<PdfPrinter>>()));
        var protection = services.AddDataProtection().SetApplicationName("Tremplin");
        if (settings.Secret is null) protection.PersistKeysToFileSystem(settings.Keys);
        else protection.PersistKeysToDatabase(settings.Secret);
        services.AddMail(settings.Smtp, builder.Environment.IsDevelopment());
        services.AddDesign().AddAccounts().AddReference(settings.Facts).AddPlan().AddLearning(settings.Courses).AddOrientation().AddSite(settings.Site);

        services.AddRazorPages(o =>
        {
            o.RootDirectory = "/";
            // HousePage checks the token itself, so that a page refused for its token comes back filled.
            o.Conventions.ConfigureFilter(new IgnoreAntiforgeryTokenAttribute());
        }).AddMvcOptions(o =>
        {
            o.ModelBinderProviders.Insert(0, new TypedIdBinderProvider());
            o.ModelBinderProviders.Insert(0, new DayBinderProvider());
            FrenchMessages.Set(o.ModelBindingMessageProvider);
        });
        services.AddAntiforgery(o => (o.Cookie.Name, o.FormFieldName, o.Cookie.SameSite) = ("formulaire", "jeton", SameSiteMode.Lax));
        services.Configure<WebEncoderOptions>(o => o.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.Configure<RouteOptions>(o => o.LowercaseUrls = true);
        services.Configure<FormOptions>(o => (o.ValueCountLimit, o.ValueLengthLimit, o.MultipartBodyLengthLimit) = (400, LargestForm, LargestForm));
        services.AddAuthorizationBuilder().SetFallbackPolicy(AccountsModule.AccountNeeded);
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, ClosedDoors>();
        services.AddOutputCache(o => o.AddBasePolicy(p => p.AddPolicy<AnonymousBytes>(), excludeDefaultPolicy: true));
        services.AddResponseCompression(o => (o.EnableForHttps, o.MimeTypes) = (true, [.. ResponseCompressionDefaults.MimeTypes, "image/svg+xml", "text/vtt"]));
        services.AddProblemDetails().AddExceptionHandler<Faults>();
        services.AddPublicAddress(settings, builder.Environment);
        services.AddScoped<BackUp>().AddScoped<RestoreBackup>();
        services.AddTelemetry(settings);
        services.AddQuartz(q => q.ScheduleJob<NightlyErasure>(t => t.WithIdentity("erase-unused-people").WithCronSchedule("0 30 3 * * ?")));
        services.AddQuartzHostedService(o => o.WaitForJobsToComplete = true);
        services.Configure<HostOptions>(o => o.ShutdownTimeout = TimeSpan.FromSeconds(20));
        return Order(builder.Build());
    }

    /// <summary>The folder of the published program, wherever it is started from; null from the source tree.</summary>
    static string? Published() => Directory.Exists(Path.Combine(AppContext.BaseDirectory, "wwwroot")) ? AppContext.BaseDirectory : null;

    static WebApplication Order(WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseStatusCodePagesWithReExecute("/erreur/{0}");
        app.UseExceptionHandler();
        // After the two above, which clear the headers of a page that failed and come through here again with the page that says so.
        if (app.Environment.IsProduction()) app.UseHsts();
        app.UseMiddleware<SecurityHeaders>();
        app.UseCookiePolicy();
        app.UseRouting();
        app.UseOutputCache();
        app.UseResponseCompression();
        app.UseVisitors();
        app.UseAuthorization();
        app.MapStaticAssets().AllowAnonymous().KeepFonts();
        app.MapRazorPages().WithStaticAssets();
        app.MapPlan();
        app.MapLearning();
        app.MapReference();
        app.MapSite();
        app.MapSitemap();
        app.MapHealth();
        return app;
    }

    /// <summary>Migrates on the embedded database or in Development, checks what must be true, seeds an empty one in Development, publishes the courses.</summary>
    public static async Task Prepare(WebApplication app, CancellationToken cancellationToken)
    {
        var settings = app.Services.GetRequiredService<Settings>();
        if (!app.Environment.IsProduction() || !Database.IsPostgres(settings.ConnectionString)) await Migrate(app, cancellationToken);
        await Opening.Check(app, cancellationToken);
        await ReferenceModule.Open(app.Services, cancellationToken);
        await LearningModule.Publish(app.Services, cancellationToken);
        if (app.Environment.IsDevelopment()) await Seed(app, cancellationToken);
    }

    public static async Task Migrate(WebApplication app, CancellationToken cancellationToken)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await Database.Migrate(scope.ServiceProvider.GetRequiredService<TremplinDb>(), cancellationToken);
    }

    static async Task Seed(WebApplication app, CancellationToken cancellationToken)
    {
        await using var scope = app.Services.CreateAsyncScope();
        if (await AccountsModule.HasPeople(scope.ServiceProvider, cancellationToken)) return;
        var db = scope.ServiceProvider.GetRequiredService<TremplinDb>();
        await db.Write(async () =>
        {
            foreach (var module in scope.ServiceProvider.GetServices<IDemoData>()) await module.Seed(cancellationToken);
        }, cancellationToken);
    }
}

/// <summary>At half past three every night.</summary>
[DisallowConcurrentExecution]
internal sealed class NightlyErasure(IServiceScopeFactory scopes) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        await AccountsModule.EraseUnusedPeople(scope.ServiceProvider, cancellationToken);
    }
}
