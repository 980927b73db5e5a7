using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Tremplin.Design;
using Tremplin.Kernel.Data;
using Tremplin.Kernel.Privacy;
using Tremplin.Plan.Actions;
using Tremplin.Plan.Contracts;
using Tremplin.Plan.Record;
using Tremplin.Plan.Rhythm;

namespace Tremplin.Plan;

/// <summary>The door of Plan: the one place of to-dos and dates, and the person's one record.</summary>
public static class PlanModule
{
    public static IServiceCollection AddPlan(this IServiceCollection services) => services
        .AddSingleton<IModuleMapping, PlanMapping>()
        .AddScoped<PlanDb>().AddScoped<IPlan, PersonPlan>().AddScoped<IRecord, PersonRecord>()
        .AddScoped<WeekView>().AddScoped<ChangeAction>().AddScoped<AddOwnAction>()
        .AddScoped<Rhythms>().AddScoped<ChooseWeek>().AddScoped<ReviewIntention>().AddScoped<TakeBreak>().AddScoped<EndBreak>()
        .AddScoped<CountMyDays>().AddScoped<OpenFeed>().AddScoped<CloseFeed>().AddScoped<Cards>().AddScoped<WriteCard>().AddScoped<RemoveCard>()
        .AddScoped<IPersonalData, PlanPersonalData>()
        .AddNavLink("Mon plan", "/mon-plan", 20)
        .AddSlot<WeekSlot>("home.begun", 20)
        .AddSlot<PlanDoor>("home.doors", 20);

    public static void MapPlan(this IEndpointRouteBuilder routes) => routes.MapFeed();
}
