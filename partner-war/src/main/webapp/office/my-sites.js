// Takes somebody on to the sister site that they wanted to open, as the page's own button does (S3).
(() => {
  const passage = document.getElementById("passage");
  if (passage) passage.submit();
})();
