package main

import (
	"fmt"
	"slices"
	"strings"

	"helm.sh/helm/v3/pkg/chartutil"
	engine3 "helm.sh/helm/v3/pkg/engine"
	"helm.sh/helm/v3/pkg/releaseutil"
	strvals3 "helm.sh/helm/v3/pkg/strvals"
	loader4 "helm.sh/helm/v4/pkg/chart/v2/loader"
	"sigs.k8s.io/yaml"
)

// values3 merges value files and --set as the command line of Helm 3 does.
// MergeMaps is Helm 4's, for Helm 3 hides its own, which does the same.
func values3(asked request) (map[string]any, error) {
	base := map[string]any{}
	for i, text := range asked.Values {
		current := map[string]any{}
		if err := yaml.Unmarshal([]byte(text), &current); err != nil {
			return nil, fmt.Errorf("failed to parse values %d: %w", i, err)
		}
		base = loader4.MergeMaps(base, current)
	}
	for _, setting := range asked.Set {
		if err := strvals3.ParseInto(setting, base); err != nil {
			return nil, fmt.Errorf("failed parsing --set data: %w", err)
		}
	}
	return base, nil
}

// capabilities3 is what `helm template` assumes, with the versions asked for.
func capabilities3(asked request) (*chartutil.Capabilities, error) {
	capabilities := chartutil.DefaultCapabilities.Copy()
	if asked.KubeVersion != "" {
		version, err := chartutil.ParseKubeVersion(asked.KubeVersion)
		if err != nil {
			return nil, fmt.Errorf("invalid kube version '%s': %w", asked.KubeVersion, err)
		}
		capabilities.KubeVersion = *version
	}
	// Clipped, because parallel renders append to the one default list.
	capabilities.APIVersions = append(slices.Clip(capabilities.APIVersions), asked.APIVersions...)
	return capabilities, nil
}

// render3 takes the steps of Helm 3's `helm template` in its order, with the
// schema's check replaced by the compiled one.
func render3(pair *chartPair, asked request) (map[string]string, *refusal) {
	capabilities, err := capabilities3(asked)
	if err != nil {
		return nil, refuse(phaseRender, err)
	}
	values, err := values3(asked)
	if err != nil {
		return nil, refuse(phaseValues, err)
	}
	chart := copy3(pair.helm3)
	if err := chartutil.ValidateReleaseName(asked.Release); err != nil {
		return nil, refuse(phaseRender, fmt.Errorf("release name %q: %w", asked.Release, err))
	}
	if err := chartutil.ProcessDependenciesWithMerge(chart, values); err != nil {
		return nil, refuse(phaseValues, err)
	}
	release := chartutil.ReleaseOptions{
		Name: asked.Release, Namespace: asked.Namespace, Revision: 1,
		IsInstall: !asked.IsUpgrade, IsUpgrade: asked.IsUpgrade,
	}
	scope, err := chartutil.ToRenderValuesWithSchemaValidation(chart, values, release, capabilities, true)
	if err != nil {
		return nil, refuse(phaseValues, err)
	}
	merged, err := scope.Table("Values")
	if err != nil {
		return nil, refuse(phaseValues, err)
	}
	if err := pair.schemas.check(levels3(chart), merged); err != nil {
		return nil, refuse(phaseSchema, err)
	}
	wanted := chart.Metadata.KubeVersion
	if wanted != "" && !chartutil.IsCompatibleRange(wanted, capabilities.KubeVersion.String()) {
		return nil, refuse(phaseRender, fmt.Errorf("chart requires kubeVersion: %s which is incompatible with Kubernetes %s", wanted, capabilities.KubeVersion.String()))
	}
	var engine engine3.Engine
	files, err := engine.Render(chart, scope)
	return files, refuse(phaseRender, err)
}

// manifest3 is what `helm template` of Helm 3 prints.
func manifest3(files map[string]string) (string, error) {
	hooks, manifests, err := releaseutil.SortManifests(files, nil, releaseutil.InstallOrder)
	if err != nil {
		return "", err
	}
	var body, tail strings.Builder
	for _, each := range manifests {
		writeManifest(&body, each.Name, each.Content)
	}
	for _, each := range hooks {
		writeManifest(&tail, each.Path, each.Manifest)
	}
	return joinManifest(body.String(), tail.String()), nil
}
