using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Tremplin.Design;
using Tremplin.Kernel.Data;
using Tremplin.Kernel.Privacy;
using Tremplin.Kernel.Web;
using Tremplin.Learning.Certificates;
using Tremplin.Learning.Courses;
using Tremplin.Learning.Demo;
using Tremplin.Learning.Enrolments;
using Tremplin.Learning.Lessons;

namespace Tremplin.Learning;

/// <summary>The door of Learning: courses as files, and what people do with them.</summary>
public static class LearningModule
{
    public static IServiceCollection AddLearning(this IServiceCollection services, string coursesFolder) => services
        .AddSingleton<IModuleMapping, LearningMapping>().AddSingleton<Library>().AddSingleton<StudyQuery>().AddSingleton<MediaCache>().AddSingleton(new CoursesFolder(coursesFolder))
        .AddScoped<LearningDb>().AddScoped<PublishCourses>().AddScoped<Studies>().AddScoped<StepViews>()
        .AddScoped<VisitStep>().AddScoped<KeepAnswer>().AddScoped<Enrol>().AddScoped<PlanLessons>().AddScoped<MoveToNewVersion>()
        .AddScoped<KeepReflection>().AddScoped<RemoveEntry>().AddScoped<DecideAction>()
        .AddScoped<CertificateViews>().AddScoped<PaperHtml>().AddScoped<IssueCertificate>().AddScoped<ChangeWhatShows>().AddScoped<WithdrawCertificate>()
        .AddScoped<IPersonalData, LearningPersonalData>().AddScoped<IDemoData, DemoStudies>()
        .AddSingleton(new PublicPaths(s => s.GetRequiredService<Library>().Current.SelectMany(c => c.Lessons.Select(l => l.Href).Prepend($"/formations/{c.Slug}"))))
        .AddNavLink("Formations", "/formations", 10)
        .AddSlot<CourseDoor>("home.doors", 10).AddSlot<CourseTiles>("home.tiles", 10).AddSlot<ResumeSlot>("home.begun", 10).AddSlot<BackToLesson>("interests.result");

    public static void MapLearning(this IEndpointRouteBuilder routes) => routes.MapMedia();

    /// <summary>Reads the folder of courses and shows the newest valid version of each.</summary>
    public static async Task Publish(IServiceProvider services, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PublishCourses>().Execute(scope.ServiceProvider.GetRequiredService<CoursesFolder>().Path, cancellationToken);
    }

    /// <summary>Reads every course of a folder and writes what to change, its links or its table (« check », « links », « table »); 0 when there is nothing to change.</summary>
    public static int Content(string what, string folder, TextWriter output) => ContentCommand.Run(what, folder, output);
}

internal sealed record CoursesFolder(string Path);
